/**
 * An HTML template as the script that Google makes of it: text is put out, and what stands in `<? ?>` is run.
 * https://developers.google.com/apps-script/guides/html/templates
 */
import { remember } from '../remember.ts';
import { LEXERS, stripComments } from '../service/strip-comments.ts';

/**
 * A script for the context of Code.js. Nobody outside Google knows whether its lexers go through scriptlets, too; here
 * they do. The template's output is nothing that the add-on asks for. Throws on scriptlets that print.
 */
export const scriptOf = remember((template) => {
  const scriptlets = [...template.matchAll(/<\?([\s\S]*?)\?>/g)].map(([, code = '']) => code);
  if (scriptlets.some((code) => /^!?=/.test(code)))
    throw new Error('Scriptlets that print are not in this host: the add-on does not use them.');
  // What it declares is its own, as on Google.
  return `(function () {\n${scriptlets.map((code) => LEXERS.reduce(stripComments, code)).join('\n')}\n})();`;
});
