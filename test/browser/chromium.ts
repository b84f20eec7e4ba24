/**
 * A browser from npm alone: on Linux x64 the Chromium inside the package @sparticuz/chromium, with its own
 * libraries, so that a bare machine is enough; elsewhere the Chrome that is installed.
 */
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Pages of one context share a process, and what is compiled in it.
  '--renderer-process-limit=1',
  // What it does beside the script, on a core that another worker wants, costs more than it saves.
  '--js-flags=--single-threaded',
];

const isPacked = process.platform === 'linux' && process.arch === 'x64';

/** Before all tests (vitest's globalSetup): unpacks the browser, which several workers could not do at once. */
export default async function unpackBrowser(): Promise<void> {
  await howToLaunch();
}

/** A browser of one's own. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await howToLaunch());
}

async function howToLaunch(): Promise<LaunchOptions> {
  return isPacked ? { executablePath: await packedPath(), args: FLAGS } : { channel: 'chrome' };
}

/**
 * The package brings its libraries only where it believes to run on AWS Lambda; it looks when it is imported.
 */
async function packedPath(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
