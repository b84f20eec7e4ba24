/**
 * What reading and comparing an archive costs the page: so many invitations, three times as many connections
 * and a log as large, in the built Import.html in a browser, with a server that answers at once.
 */
import { readFileSync } from 'node:fs';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import type { ImportLog, ImportLogReply } from '../../src/addon/contract.ts';
import { launchBrowser } from '../browser/chromium.ts';

const LINK = 'https://www.linkedin.com/in/';

export interface ImportCost {
  /** Milliseconds of the page's main thread, all in all. */
  readonly busy: number;
  /** Milliseconds of the longest piece; 0 where none took 50. */
  readonly longest: number;
}

export async function importCost(invitations: number): Promise<ImportCost> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 900 } });
    await page.addInitScript(serve, { ok: true, ...aLog(invitations) } satisfies ImportLogReply);
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: readFileSync('dist/Import.html', 'utf8') }),
    );
    await page.goto('http://import.test/');
    const pieces = await page.evaluateHandle(watchLongTasks);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const file = {
      name: 'Basic_06-27-2026.zip',
      mimeType: 'application/zip',
      buffer: await aZip(invitations),
    };
    const before = await busy();
    await page.locator('#archive-files').setInputFiles(file);
    await page.locator('#archive-review').waitFor();
    const after = await busy();
    return { busy: after - before, longest: Math.max(0, ...(await pieces.jsonValue())) };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: the server, as far as it is asked. */
function serve(log: ImportLogReply): void {
  const runner = (onSuccess?: (value: unknown) => void) => ({
    withFailureHandler: () => runner(onSuccess),
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler),
    readImportLog: () => onSuccess?.(log),
  });
  Object.assign(globalThis, { google: { script: { run: runner(), host: {} } } });
}

/** Runs in the page. */
function watchLongTasks(): number[] {
  const pieces: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) pieces.push(duration);
  }).observe({ type: 'longtask' });
  return pieces;
}

/** Every other one of them is in the archive, too. */
function aLog(invitations: number): ImportLog {
  const rows = Array.from({ length: invitations }, (_, at) => ({
    row: at + 2,
    name: `Person ${2 * at}`,
    company: 'Acme',
    url: `${LINK}person-${2 * at}`,
    account: 'Me',
    sentOn: dayOf(2 * at),
    status: 'Pending',
    closedOn: '',
  }));
  const accounts = [{ name: 'Me', slug: 'me' }];
  const today = '2026-06-28' as ImportLog['today'];
  return {
    accounts,
    rows: rows as unknown as ImportLog['rows'],
    expiresAfter: 180,
    connectionLimit: 30_000,
    today,
  };
}

function dayOf(at: number): string {
  return new Date(Date.UTC(2026, 5, 26 - (at % 150))).toISOString().slice(0, 10);
}

async function aZip(count: number): Promise<Buffer> {
  const invitations = ['From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl'];
  for (let at = 0; at < count; at++) {
    const [year = 0, month, day] = dayOf(at).split('-').map(Number);
    const sent = `"${month}/${day}/${year - 2000}, 9:05 AM"`;
    const note = at % 3 === 0 ? '"Hi, your talk on routing was great. Would love to connect."' : '';
    invitations.push(`Me,Person ${at},${sent},${note},OUTGOING,${LINK}me,${LINK}person-${at}`);
  }
  const connections = ['First Name,Last Name,URL,Email Address,Company,Position,Connected On'];
  for (let at = 0; at < 3 * count; at++)
    connections.push(`Person,${3 * at},${LINK}person-${3 * at},,"Acme, Inc.",Engineer,2${at % 7} Jun 2026`);
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, lines] of Object.entries({
    'Invitations.csv': invitations,
    'Connections.csv': connections,
  }))
    await writer.add(name, new BlobReader(new Blob([lines.join('\n')])));
  return Buffer.from(await (await writer.close()).arrayBuffer());
}
