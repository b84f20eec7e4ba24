/** Makes one self-contained HTML file for HtmlService out of a page, its style and its script. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { onlyText } from './code.ts';

const STYLE_MARK = '<!-- style -->';
const SCRIPT_MARK = '<!-- script -->';
/** Names the module, beside the page, that re-exports the packages the page brings along. A page may do without. */
const LIBRARY_MARK = /<!-- library: (\S+) -->/;
/** The global that holds those packages: they stay apart from our own script, with their licences. */
const LIBRARY = 'InviteLedgerLibrary';

/**
 * `page` holds each mark once; the texts of `style` (CSS) and `script` (TypeScript entry) take their places, minified: every
 * opening of the page carries them. The HTML stays as it was written, less its indentation.
 */
export async function buildHtml(page: string, style: string, script: string): Promise<string> {
  const [written, css] = await Promise.all([readFile(page, 'utf8'), readFile(style, 'utf8')]);
  const html = written.replace(/^ +/gm, '');
  const [mark, name] = LIBRARY_MARK.exec(html) ?? [];
  const library = name === undefined ? undefined : resolve(dirname(page), name);
  const js = await bundleScript(script, { plugins: library === undefined ? [] : [setApart(library)] });
  const { code: rules } = await transform(css, { loader: 'css', minify: true });
  const styled = put(html, STYLE_MARK, `<style>\n${rules}</style>`);
  const scripted = put(styled, SCRIPT_MARK, `<script>\n${escapeMarks(js)}</script>`);
  const whole =
    mark === undefined || library === undefined
      ? scripted
      : put(scripted, mark, `<script>\n${escapeMarks(await bundleLibrary(library))}</script>`);
  if (whole.includes('<?'))
    throw new Error(`Cannot inline "${page}": "<?" starts a scriptlet, none was wanted.`);
  return whole;
}

function bundleLibrary(entry: string): Promise<string> {
  return bundleScript(entry, { globalName: LIBRARY, legalComments: 'inline' });
}

/** Takes the module from the global that the library's own script has made. */
function setApart(library: string): Plugin {
  const namespace = 'library';
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
        resolve(resolveDir, path) === library ? { path, namespace } : undefined,
      );
      onLoad({ filter: /./, namespace }, () => ({ contents: `module.exports = ${LIBRARY};` }));
    },
  };
}

/** How a page's script is made. HtmlService cuts what follows `//` in a template literal, so none are left. */
export const PAGE_SCRIPT = {
  bundle: true,
  format: 'iife',
  target: 'es2019',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  supported: { 'template-literal': false },
} satisfies BuildOptions;

async function bundleScript(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entry], ...PAGE_SCRIPT, ...more, write: false });
  return onlyText(outputFiles);
}

/**
 * `<!--` would open a comment in HTML and `<?` a scriptlet. In strings and regular expressions, the only places where the
 * printed script can hold them, `\x3C` means the same as `<`. (`</script` is escaped by esbuild.)
 */
export function escapeMarks(script: string): string {
  return script.replace(/<(?=!--|\?)/g, '\\x3C');
}

/** The replacement is a function, so that `$&` in the text stays as it is. */
function put(html: string, mark: string, text: string): string {
  if (html.split(mark).length !== 2)
    throw new Error(`Cannot inline at "${mark}": the mark is wanted exactly once.`);
  return html.replace(mark, () => text);
}
