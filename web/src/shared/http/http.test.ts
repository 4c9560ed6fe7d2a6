import { afterEach, describe, expect, it, vi } from 'vitest';
import { get } from './http.ts';

/** Answers as a service does that gives every answer the tag of its version. */
function serve(versions: () => number) {
  const asked: (string | null)[] = [];
  vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
    const knows = new Headers(init.headers).get('If-None-Match');
    const tag = `W/"${String(versions())}"`;
    asked.push(knows);
    return Promise.resolve(
      knows === tag
        ? new Response(null, { status: 304, headers: { ETag: tag } })
        : new Response(JSON.stringify({ version: versions() }), { headers: { ETag: tag } }),
    );
  });
  return asked;
}

describe('reading', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('reads an answer again only where it has changed', async () => {
    let version = 1;
    const asked = serve(() => version);

    const first = await get('/api/things');
    const same = await get('/api/things');
    version = 2;
    const next = await get('/api/things');

    expect(asked).toEqual([null, 'W/"1"', 'W/"1"']);
    expect(same).toBe(first);
    expect(next).toEqual({ version: 2 });
  });

  it('keeps the last answers alone', async () => {
    const asked = serve(() => 1);
    for (let page = 0; page < 51; page++) await get(`/api/pages/${String(page)}`);

    await get('/api/pages/0');
    await get('/api/pages/50');

    expect(asked.slice(51)).toEqual([null, 'W/"1"']);
  });
});
