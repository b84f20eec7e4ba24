/** What `npm test` wants before it runs a test: types, lint and the built files, all at once. Ends with 1 where one fails. */
import { spawn } from 'node:child_process';

const ends = ['types:test', 'types:rooms', 'lint', 'build'].map(
  (script) =>
    new Promise((resolve) => {
      const told = [];
      const run = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
      for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => told.push(part));
      run.on('error', (error) => told.push(`${error}\n`));
      run.on('close', (code) => {
        process.stdout.write(Buffer.concat(told.map((part) => Buffer.from(part))));
        if (code !== 0) console.error(`npm run ${script} failed.`);
        resolve(code === 0);
      });
    }),
);
process.exitCode = (await Promise.all(ends)).every(Boolean) ? 0 : 1;
