import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStream, staleBy } from './live.ts';

let stream: EventTarget & { url: string; onopen?: () => void; onerror?: () => void };

class FakeStream extends EventTarget {
  constructor(readonly url: string) {
    super();
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    stream = this;
  }
  close = () => undefined;
}

const page = Object.assign(new EventTarget(), { hidden: false });

const says = (name: string) => {
  stream.dispatchEvent(new MessageEvent(name, { data: JSON.stringify({ kind: name, id: 'p1' }) }));
};

const keys = [
  'session',
  'clients',
  'post',
  'posts',
  'calendar',
  'attention',
  'gate',
  'inquiry',
  'inquiries',
  'mentions',
];

function knowing(): QueryClient {
  const cache = new QueryClient();
  for (const key of keys) cache.setQueryData([key, 'c1'], 'known');
  return cache;
}

const stale = (cache: QueryClient) => keys.filter((key) => cache.getQueryState([key, 'c1'])?.isInvalidated);

describe('the live stream', () => {
  let stop = () => undefined as unknown;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('EventSource', FakeStream);
    vi.stubGlobal('document', page);
    page.hidden = false;
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('tells what has changed since the page began to read', () => {
    vi.spyOn(performance, 'now').mockReturnValue(2_400);
    stop = openStream(knowing());

    expect(stream.url).toBe('/api/live?age=3');
  });

  it('asks again for what a piece of news touches, and for nothing else', () => {
    const cache = knowing();
    stop = openStream(cache);

    says('post');
    vi.runAllTimers();

    expect(stale(cache)).toEqual(['post', 'posts', 'calendar', 'attention']);
  });

  it('asks again for the reader’s own notices, not for those of others', () => {
    const cache = knowing();
    cache.setQueryData(['session'], { staffId: 'p1' });
    cache.setQueryData(['notices', 'c1'], 'known');
    stop = openStream(cache);

    stream.dispatchEvent(new MessageEvent('notice', { data: JSON.stringify({ kind: 'notice', id: 'p2' }) }));
    vi.runAllTimers();
    expect(cache.getQueryState(['notices', 'c1'])?.isInvalidated).toBe(false);

    says('notice');
    vi.runAllTimers();
    expect(cache.getQueryState(['notices', 'c1'])?.isInvalidated).toBe(true);
  });

  it('asks once for a whole flock of news', () => {
    const cache = knowing();
    const asked = vi.spyOn(cache, 'invalidateQueries');
    stop = openStream(cache);

    for (let count = 0; count < 50; count++) says(count % 2 ? 'delivery' : 'post');
    vi.runAllTimers();

    // Once for all kinds together, once for the list that names its rows.
    expect(asked).toHaveBeenCalledTimes(2);
    expect(stale(cache)).toContain('gate');
  });

  it('reads nothing while the page is hidden, and catches up when it is shown', () => {
    const cache = knowing();
    stop = openStream(cache);
    page.hidden = true;
    says('post');
    vi.runAllTimers();
    expect(stale(cache)).toEqual([]);

    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    vi.runAllTimers();

    expect(stale(cache)).toContain('posts');
  });

  it('asks for everything but the session when something may have been missed', () => {
    const cache = knowing();
    stop = openStream(cache);

    says('gap');

    expect(stale(cache)).toEqual(keys.filter((key) => key !== 'session'));
  });

  it('asks for everything after the connection was lost and came back', () => {
    const cache = knowing();
    stop = openStream(cache);
    stream.onopen?.();
    expect(stale(cache)).toEqual([]);

    stream.onerror?.();
    vi.runAllTimers();
    expect(stream.url).toBe('/api/live?age=0');
    stream.onopen?.();

    expect(stale(cache)).toEqual(keys.filter((key) => key !== 'session'));
  });

  it('names only what some page asks for', () => {
    const sources = import.meta.glob<string>('/src/staff/**/*.{ts,tsx}', {
      query: '?raw',
      import: 'default',
      eager: true,
    });
    const asked = new Set(
      Object.values(sources).flatMap((text) =>
        [...text.matchAll(/(?:queryKey: |Key = .*)\['(\w+)'/g)].map((match) => match[1]),
      ),
    );

    expect(
      Object.values(staleBy)
        .flat()
        .filter((key) => !asked.has(key)),
    ).toEqual([]);
  });
});
