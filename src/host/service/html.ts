/** HtmlService: the pages that lie beside Code.js, served as Google serves them. */
import type { Execution } from '../run/execution.ts';
import type { HtmlPage } from '../ui-port.ts';
import { service } from './service.ts';
import { stripPage } from './strip-comments.ts';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

export function htmlService(execution: Execution): HtmlService {
  return service<HtmlService, 'createHtmlOutputFromFile'>(execution, 'HtmlService', {
    createHtmlOutputFromFile(name: string) {
      const html = execution.host.pages[name];
      if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
      return outputService(execution, stripPage(html));
    },
  });
}

function outputService(execution: Execution, html: string): HtmlOutput {
  const page: { -readonly [Key in keyof HtmlPage]: HtmlPage[Key] } = { html, title: '' };
  const self: HtmlOutput = service<HtmlOutput, 'append' | 'setTitle' | 'setWidth' | 'setHeight'>(
    execution,
    'HtmlOutput',
    {
      append(more: string) {
        page.html += more;
        return self;
      },
      setTitle(title: string) {
        page.title = title;
        return self;
      },
      setWidth(width: number) {
        page.width = width;
        return self;
      },
      setHeight(height: number) {
        page.height = height;
        return self;
      },
    },
    page satisfies HtmlPage,
  );
  return self;
}
