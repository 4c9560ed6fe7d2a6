import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { get, type Page } from '@shared/http/http.ts';

/** How a list of pages is brought up to date; stands in the `meta` of its query as `list`. */
export interface LiveList<T> {
  /** The address that answers the rows of these ids; lists with the same address share one read. */
  path: (ids: string[]) => string;
  /** Whether the list shows the row. */
  matches: (row: T) => boolean;
  /** Negative if the first row stands before the second. */
  order: (a: T, b: T) => number;
}

interface Row {
  id: string;
}

/** The most ids of one read; with more, the lists are read anew. */
export const mostIds = 50;

/** The pages with the changed rows in their places. A row behind the last page that is loaded comes with the next one. */
export function patched<T extends Row>(pages: Page<T>[], ids: string[], rows: T[], list: LiveList<T>): Page<T>[] {
  const next = pages.map((page) => ({ ...page, items: page.items.filter((item) => !ids.includes(item.id)) }));
  for (const row of rows.filter(list.matches)) {
    const before = (item: T) => list.order(row, item) < 0;
    const page = next.find(({ items }) => items.some(before)) ?? (next.at(-1)?.next == null ? next.at(-1) : undefined);
    const at = page?.items.findIndex(before) ?? -1;
    page?.items.splice(at < 0 ? page.items.length : at, 0, row);
  }
  return next;
}

/** Brings the lists of these queries up to date with one read of each address; reads them anew where that fails. */
export async function patchLists(cache: QueryClient, key: string, ids: string[]): Promise<void> {
  const reads = new Map<string, Promise<Page<Row>>>();
  const queries = cache.getQueryCache().findAll({ queryKey: [key] });
  await Promise.all(
    queries.map(async (query) => {
      const list = query.meta?.['list'] as LiveList<Row> | undefined;
      const anew = () => cache.invalidateQueries({ queryKey: query.queryKey, exact: true });
      if (!list || ids.length > mostIds || !query.isActive()) return anew();
      const path = list.path(ids);
      const read = reads.get(path) ?? get<Page<Row>>(path);
      reads.set(path, read);
      try {
        const { items } = await read;
        if (query.state.fetchStatus === 'fetching') return await anew();
        cache.setQueryData<InfiniteData<Page<Row>> | Page<Row>>(query.queryKey, (data) => {
          if (data === undefined) return data;
          if ('pages' in data) return { ...data, pages: patched(data.pages, ids, items, list) };
          return patched([data], ids, items, list)[0];
        });
      } catch {
        return anew();
      }
    }),
  );
}
