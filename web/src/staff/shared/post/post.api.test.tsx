// @vitest-environment jsdom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { useAttention } from '@staff/shared/attention/attention.api.ts';
import { openStream } from '@staff/shared/live/live.ts';
import type { LiveList } from '@staff/shared/live/patch.ts';
import { usePostsChanged, type Post } from './post.api.ts';

let stream: EventTarget & { onopen?: () => void };

class FakeStream extends EventTarget {
  constructor() {
    super();
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    stream = this;
  }
  close = () => undefined;
}

const list: LiveList<Post> = { path: (ids) => `/api/posts?id=${ids.join()}`, matches: () => true, order: () => 1 };
const row = { id: 'p1' } as Post;

/** A page that shows a list of posts and what needs somebody. */
async function show() {
  const sent = fakeFetch({
    'GET /api/attention': () => [200, { items: [], next: null }],
    'GET /api/posts*': () => [200, { items: [row], next: null }],
  });
  const cache = makeQueryClient();
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => {
      const rows = { queryKey: ['posts'], queryFn: () => ({ items: [row], next: null }), meta: { list } };
      return { attention: useAttention(), posts: useQuery(rows), changed: usePostsChanged() };
    },
    { wrapper: around },
  );
  await waitFor(() => {
    expect(result.current.attention.isSuccess && result.current.posts.isSuccess).toBe(true);
  });
  sent.length = 0;
  const change = async () => {
    act(() => {
      result.current.changed(['p1']);
    });
    await waitFor(() => {
      expect(cache.isFetching()).toBe(0);
      expect(sent.map(({ path }) => path)).toContain('/api/posts?id=p1');
    });
  };
  return { sent, cache, change };
}

describe('a change of one’s own', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('reads the row, and whole lists where no stream tells of it', async () => {
    const { sent, change } = await show();

    await change();

    expect(sent.map(({ path }) => path).toSorted()).toEqual(['/api/attention', '/api/posts?id=p1']);
  });

  it('leaves whole lists to an open stream', async () => {
    const { sent, cache, change } = await show();
    vi.stubGlobal('EventSource', FakeStream);
    const stop = openStream(cache);
    stream.onopen?.();

    await change();
    stop();

    expect(sent.map(({ path }) => path)).toEqual(['/api/posts?id=p1']);
  });
});
