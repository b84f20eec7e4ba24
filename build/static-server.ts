/** A static server for one folder on this machine only; good enough for `npm start` and the browser tests. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What `npm start` builds and serves. */
export const SITE = 'site';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Paths that are no files, and what answers them. */
export type Answers = Readonly<Record<string, (response: ServerResponse) => void>>;

interface Served {
  readonly server: Server;
  /** Without a slash at the end. */
  readonly address: string;
}

/** Serves `folder` on 127.0.0.1; port 0 takes any free one. */
export async function serve(folder: string, port: number, answers: Answers = {}): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (answers[path]) return answers[path](response);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Serves on the port that PORT names (8080 if none), or on the next free one of twenty. */
export async function serveNear(folder: string, answers: Answers = {}): Promise<Served> {
  const wanted = Number(process.env.PORT ?? 8080);
  for (let port = wanted; ; port++) {
    try {
      return await serve(folder, port, answers);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= wanted + 20) throw error;
    }
  }
}
