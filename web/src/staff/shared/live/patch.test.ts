import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { patched, patchLists, type LiveList } from './patch.ts';

interface Row {
  id: string;
  at: number;
  open: boolean;
}
const row = (id: string, at: number, open = true): Row => ({ id, at, open });
const list: LiveList<Row> = { path: String, matches: ({ open }) => open, order: (a, b) => a.at - b.at };
const pages = (next: string | null) => [
  { items: [row('a', 1), row('b', 3)], next: 'n' },
  { items: [row('c', 5)], next },
];
const ids = (rows: { items: Row[] }[] | undefined) => rows?.map(({ items }) => items.map(({ id }) => id).join(''));

describe('the pages of a list', () => {
  it('take a new row where the order wants it', () => {
    expect(ids(patched(pages(null), ['x'], [row('x', 4)], list))).toEqual(['ab', 'xc']);
    expect(ids(patched(pages(null), ['x'], [row('x', 9)], list))).toEqual(['ab', 'cx']);
  });

  it('leave a row that stands behind them to the next page', () => {
    expect(ids(patched(pages('more'), ['x'], [row('x', 9)], list))).toEqual(['ab', 'c']);
  });

  it('move a changed row, and lose one that matches no longer or is not answered', () => {
    expect(ids(patched(pages(null), ['a'], [row('a', 4)], list))).toEqual(['b', 'ac']);
    expect(ids(patched(pages(null), ['a', 'c'], [row('a', 1, false)], list))).toEqual(['b', '']);
  });

  it('are read anew where a row may lie before the next page', () => {
    expect(patched(pages('more'), ['c'], [row('c', 9)], list)).toBeUndefined();
    expect(patched(pages('more'), ['x'], [row('x', 9)], { ...list, sparse: true })).toBeUndefined();
    expect(ids(patched(pages(null), ['x'], [row('x', 9)], { ...list, sparse: true }))).toEqual(['ab', 'cx']);
  });
});

describe('the lists on screen', () => {
  it('do not put an answer over one that was read after it was asked for', async () => {
    const cache = new QueryClient();
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
    const read = vi.fn(() => Promise.resolve({ items: [row('a', 2)], next: null }));
    const options = { queryKey: ['rows'], queryFn: read, meta: { list }, staleTime: Infinity };
    const watcher = new QueryObserver(cache, options);
    const stop = watcher.subscribe(() => undefined);
    await vi.waitFor(() => {
      expect(read).toHaveBeenCalledTimes(1);
      expect(watcher.getCurrentResult().isSuccess).toBe(true);
    });

    const patching = patchLists(cache, 'rows', ['a']);
    cache.setQueryData(['rows'], { items: [row('a', 3)], next: null }, { updatedAt: Date.now() + 1 });
    answer(new Response(JSON.stringify({ items: [row('a', 1)], next: null })));
    await patching;

    expect(read).toHaveBeenCalledTimes(2);
    stop();
    vi.unstubAllGlobals();
  });
});
