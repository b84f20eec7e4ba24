/** Makes one self-contained HTML file for HtmlService out of a page, its style and its script. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { onlyText } from './code.ts';

const STYLE_MARK = '<!-- style -->';
const SCRIPT_MARK = '<!-- script -->';

/** `page` holds each mark once; the texts of `style` (CSS) and `script` (TypeScript entry) take their places. */
export async function buildHtml(page: string, style: string, script: string): Promise<string> {
  const [html, css, js] = await Promise.all([
    readFile(page, 'utf8'),
    readFile(style, 'utf8'),
    bundleScript(script),
  ]);
  const whole = put(
    put(html, STYLE_MARK, `<style>\n${css}</style>`),
    SCRIPT_MARK,
    `<script>\n${escapeMarks(js)}</script>`,
  );
  if (whole.includes('<?'))
    throw new Error(`Cannot inline "${page}": "<?" starts a scriptlet, none was wanted.`);
  return whole;
}

/** HtmlService cuts what follows `//` in a template literal, so none are left. */
async function bundleScript(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    supported: { 'template-literal': false },
  });
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
