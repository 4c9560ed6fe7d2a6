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
  /** Whether rows that were looked at and do not match may lie between the last row and the next page. */
  sparse?: boolean;
}

interface Row {
  id: string;
}

/** The most ids of one read; with more, the lists are read anew. */
export const mostIds = 50;

/**
 * The pages with the changed rows in their places. A row behind the last page that is loaded comes with the next one;
 * undefined where it cannot be told whether it would.
 */
export function patched<T extends Row>(
  pages: Page<T>[],
  ids: string[],
  rows: T[],
  list: LiveList<T>,
): Page<T>[] | undefined {
  const end = pages.at(-1)?.items.at(-1);
  const unsure = list.sparse === true || (end !== undefined && ids.includes(end.id));
  const next = pages.map((page) => ({ ...page, items: page.items.filter((item) => !ids.includes(item.id)) }));
  for (const row of rows.filter(list.matches)) {
    const before = (item: T) => list.order(row, item) < 0;
    const page = next.find(({ items }) => items.some(before)) ?? (next.at(-1)?.next == null ? next.at(-1) : undefined);
    if (page === undefined && unsure) return undefined;
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
      const seen = query.state.dataUpdatedAt;
      try {
        const { items } = await read;
        // What was read meanwhile may be newer than this answer.
        if (query.state.fetchStatus === 'fetching' || query.state.dataUpdatedAt !== seen) return await anew();
        const data = query.state.data as InfiniteData<Page<Row>> | Page<Row>;
        const pages = patched('pages' in data ? data.pages : [data], ids, items, list);
        if (pages === undefined) return await anew();
        cache.setQueryData(query.queryKey, 'pages' in data ? { ...data, pages } : pages[0]);
      } catch {
        return anew();
      }
    }),
  );
}
