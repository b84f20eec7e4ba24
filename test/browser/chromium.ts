/**
 * A browser from npm alone: on Linux x64 the Chromium inside the package @sparticuz/chromium, with its own libraries, so that
 * a bare machine is enough; elsewhere the Chrome that is installed.
 */
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isPacked = process.platform === 'linux' && process.arch === 'x64';

/**
 * Before all tests (vitest's globalSetup): unpacks the browser once. Test files run side by side, and one would start what
 * another is still unpacking.
 */
export default async function unpackBrowser(): Promise<void> {
  if (isPacked) await packedPath();
}

export async function launchBrowser(): Promise<Browser> {
  if (!isPacked) return chromium.launch({ channel: 'chrome' });
  return chromium.launch({ executablePath: await packedPath(), args: FLAGS });
}

/** The package brings its libraries only where it believes to run on AWS Lambda; it looks when it is imported. */
async function packedPath(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
