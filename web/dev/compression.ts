import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Connect } from 'vite';

// Below this the gateway sends an answer as it is.
const worthIt = 2_048;

const codings = { br: '.br', gzip: '.gz' } as const;

/** Sends built assets in the first coding that the browser takes, and answers with gzip, both as the gateway does. */
export const compression: Connect.NextHandleFunction = (request, response, next) => {
  const accepted = request.headers['accept-encoding'] ?? '';
  const path = new URL(request.url ?? '/', 'http://mock').pathname;
  const file = `target/classes/web${path}`;
  if (!/^\/assets\/[\w.-]+$/.test(path) || !existsSync(file)) {
    if (accepted.includes('gzip')) zipAtEnd(response);
    next();
    return;
  }
  response.setHeader('Content-Type', typeOf(path));
  response.setHeader('Cache-Control', 'max-age=31536000, public, immutable');
  response.setHeader('Vary', 'Accept-Encoding');
  for (const [coding, extension] of Object.entries(codings)) {
    if (!accepted.includes(coding) || !existsSync(file + extension)) continue;
    response.setHeader('Content-Encoding', coding);
    response.end(readFileSync(file + extension));
    return;
  }
  if (accepted.includes('gzip') && !path.endsWith('.woff2')) zipAtEnd(response);
  response.end(readFileSync(file));
};

const types = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2' };

const typeOf = (path: string): string =>
  types[path.split('.').pop() as keyof typeof types] ?? 'application/octet-stream';

function zipAtEnd(response: ServerResponse): void {
  const end = response.end.bind(response);
  response.end = ((body?: unknown) => {
    if ((typeof body !== 'string' && !Buffer.isBuffer(body)) || Buffer.byteLength(body) < worthIt) return end(body);
    response.setHeader('Content-Encoding', 'gzip');
    return end(gzipSync(body));
  }) as typeof response.end;
}
