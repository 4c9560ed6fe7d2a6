import { describe, expect, it } from 'vitest';
import { patched, type LiveList } from './patch.ts';

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
const ids = (rows: { items: Row[] }[]) => rows.map(({ items }) => items.map(({ id }) => id).join(''));

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
});
