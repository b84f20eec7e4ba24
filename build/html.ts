/** Makes one self-contained HTML file for HtmlService out of a page, its style and its script. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { pageFaults } from './check/page.ts';
import { onlyText } from './code.ts';
import { leanZip } from './lean-zip.ts';
import { ENCLOSED, minifyBundle } from './minify.ts';
import { stripProof } from './strip-proof.ts';

const STYLE_MARK = '<!-- style -->';
const SCRIPT_MARK = '<!-- script -->';
/**
 * Names the module, beside the page, that re-exports the packages the page brings along. A page may do
 * without.
 */
const LIBRARY_MARK = /<!-- library: (\S+) -->/;
/** The global that holds those packages: they stay apart from our own script, with their licences. */
const LIBRARY = 'InviteLedgerLibrary';

/**
 * `page` holds each mark once; the texts of `style` (CSS) and `script` (TypeScript entry) take their places,
 * minified: every
 * opening of the page carries them. The HTML stays as it was written, less its indentation and blank lines,
 * in ASCII. Throws where Google could not serve the page as it is.
 */
export async function buildHtml(page: string, style: string, script: string): Promise<string> {
  const html = toAscii((await readFile(page, 'utf8')).replace(/^\s+/gm, ''));
  const [mark, name] = LIBRARY_MARK.exec(html) ?? [];
  const library = name === undefined ? undefined : resolve(dirname(page), name);
  const js = await bundleOwn(script, library === undefined ? [] : [setApart(library)]);
  const rules = await bundleStyle(style);
  const styled = put(html, STYLE_MARK, `<style>\n${rules}</style>`);
  const scripted = put(styled, SCRIPT_MARK, inline(js));
  const whole =
    mark === undefined || library === undefined
      ? scripted
      : put(scripted, mark, inline(await bundleLibrary(library)));
  const faults = pageFaults(whole);
  if (faults.length > 0) throw new Error(`Cannot build the page "${page}": ${faults.join(' ')}`);
  return whole;
}

function toAscii(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** With what it imports. */
async function bundleStyle(style: string): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [style], bundle: true, write: false, logLevel: 'silent' },
    ...{ minify: true, charset: 'ascii' },
  });
  return onlyText(outputFiles);
}

/** The licences in the script's comments stand above it, in a comment of the page. */
function inline(js: string): string {
  const { script, comments } = stripProof(js);
  const licences = comments.map((comment) => toAscii(comment.replace(/^[\s!*]+/gm, '').trim()));
  const above = licences.length === 0 ? '' : `<!--\n${licences.join('\n').replaceAll('--', '- -')}\n-->\n`;
  return `${above}<script>\n${escapeMarks(escapeLetters(script))}</script>`;
}

/** The letters that esbuild leaves as they are, in regular expressions. */
export function escapeLetters(js: string): string {
  return js.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function bundleLibrary(entry: string): Promise<string> {
  return bundleScript(entry, { globalName: LIBRARY, legalComments: 'inline', plugins: [leanZip] });
}

/** Takes the module from the global that the library's own script has made. */
function setApart(library: string): Plugin {
  const namespace = 'library';
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
        resolve(resolveDir, path) === library ? { path: LIBRARY, namespace } : undefined,
      );
      onLoad({ filter: /./, namespace }, () => ({ contents: `module.exports = ${LIBRARY};` }));
    },
  };
}

/**
 * How a page's script is made. A template literal cannot be made proof against HtmlService in every case, so
 * none are left.
 */
export const PAGE_SCRIPT = {
  bundle: true,
  format: 'iife',
  target: 'es2021',
  minify: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'silent',
  supported: { 'template-literal': false },
} satisfies BuildOptions;

/** Our own part is shortened by terser, too; packages stay as esbuild prints them, each licence in its place. */
async function bundleOwn(entry: string, plugins: Plugin[]): Promise<string> {
  const more: BuildOptions = { ...ENCLOSED, minifyIdentifiers: false };
  return minifyBundle(await bundleScript(entry, { ...more, plugins }), entry, true);
}

async function bundleScript(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], ...PAGE_SCRIPT, ...more, write: false });
  return onlyText(outputFiles);
}

/**
 * `<!--` would open a comment in HTML, `<?` a scriptlet, and `?>` end one. In strings and regular expressions, the only
 * places where the printed script can hold them, `\x3C` means the same as `<`, and `\x3E` as `>`. (`</script` is escaped
 * by esbuild.)
 */
export function escapeMarks(script: string): string {
  return script.replace(/<(?=!--|\?)/g, '\\x3C').replace(/(?<=\?)>/g, '\\x3E');
}

/** The replacement is a function, so that `$&` in the text stays as it is. */
function put(html: string, mark: string, text: string): string {
  if (html.split(mark).length !== 2)
    throw new Error(`Cannot inline at "${mark}": the mark is wanted exactly once.`);
  return html.replace(mark, () => text);
}
