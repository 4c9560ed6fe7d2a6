import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { compression } from './compression.ts';
import { answer } from './routes.ts';

/** Answers the dev and preview servers with sample data; the preview also sends the real security policy. */
export function mockGateway(): Plugin {
  return {
    name: 'litfass-mock-gateway',
    configureServer: (server) => {
      server.middlewares.use(api);
      server.middlewares.use(pages);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use(compression);
      server.middlewares.use(api);
      server.middlewares.use(built);
    },
  };
}

const api: Connect.NextHandleFunction = (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://mock');
  if (!/^\/(api|session|portal\/|approval\/|partner)/.test(url.pathname) || url.pathname.endsWith('.html')) {
    next();
    return;
  }
  void read(request).then((body) => {
    answer(request, response, url, body);
  });
};

/** Deep links open the page they belong to. */
const pageOf = (url: string): string | null =>
  /^\/approval(?:[?#]|$)/.test(url)
    ? 'approval'
    : /^\/portal(?:[?#]|$)/.test(url)
      ? 'portal'
      : /^\/(?:desk(?:\/|$)|$|\?)/.test(url)
        ? 'index'
        : null;

const pages: Connect.NextHandleFunction = (request, _response, next) => {
  const page = pageOf(request.url ?? '/');
  if (page !== null) request.url = `/${page}.html`;
  next();
};

const built: Connect.NextHandleFunction = (request, response, next) => {
  const page = pageOf(request.url ?? '/');
  const file = `target/classes/web/${page ?? ''}.html`;
  if (page === null || !existsSync(file)) {
    next();
    return;
  }
  const nonce = Math.random().toString(36).slice(2);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  );
  response.end(readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', nonce));
};

function read(request: IncomingMessage): Promise<unknown> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      try {
        resolve(text === '' ? null : JSON.parse(text));
      } catch {
        resolve(text);
      }
    });
  });
}
