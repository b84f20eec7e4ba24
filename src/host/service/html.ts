/** HtmlService: the pages and the template that lie beside Code.js, served and run as Google does it. */
import type { Execution } from '../run/execution.ts';
import { scriptOf } from '../run/template.ts';
import type { HtmlPage } from '../ui-port.ts';
import { service } from './service.ts';
import { stripPage } from './strip-comments.ts';

type HtmlService = GoogleAppsScript.HTML.HtmlService;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type HtmlTemplate = GoogleAppsScript.HTML.HtmlTemplate;

export function htmlService(execution: Execution): HtmlService {
  type Used = 'createHtmlOutputFromFile' | 'createTemplateFromFile';
  const textOf = (name: string) => {
    const html = execution.host.pages[name];
    if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
    return html;
  };
  return service<HtmlService, Used>(execution, 'HtmlService', {
    createHtmlOutputFromFile: (name: string) => outputService(execution, stripPage(textOf(name))),
    createTemplateFromFile: (name: string) => templateService(execution, textOf(name)),
  });
}

function templateService(execution: Execution, html: string): HtmlTemplate {
  return service<HtmlTemplate, 'evaluate'>(execution, 'HtmlTemplate', {
    evaluate() {
      execution.script.load(scriptOf(html));
      return outputService(execution, '');
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
