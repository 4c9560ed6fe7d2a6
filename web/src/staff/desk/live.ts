import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

/** Whether news reaches the page by itself; if not, since when. */
export interface LiveState {
  live: boolean;
  since: Date | null;
}

/** What each kind of news makes stale. Everything is asked again, nothing is patched in. */
export const staleBy: Record<string, string[]> = {
  inquiry: ['inquiries', 'inquiry', 'mentions'],
  mention: ['mentions', 'inquiries', 'watches'],
  source: ['sources'],
  post: ['post', 'posts', 'calendar', 'attention', 'gate'],
  delivery: ['post', 'posts', 'calendar', 'attention', 'inquiry'],
  gate: ['gate', 'attention', 'posts', 'post', 'calendar'],
  channel: ['channels'],
};

let state: LiveState = { live: false, since: null };
const watchers = new Set<() => void>();

function set(next: LiveState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore((watcher) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  }, () => state);

/** How long to wait before the next attempt: 1 s, 2 s, 4 s … 30 s. */
export const pauseBefore = (attempt: number): number => Math.min(30_000, 1_000 * 2 ** attempt);

/** Keeps the page's one event stream open; after a gap everything visible is asked again. */
export function listen(cache: QueryClient): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let lost = false;

  const open = () => {
    stream = new EventSource('/api/live');
    stream.onopen = () => {
      attempt = 0;
      set({ live: true, since: null });
      if (lost) void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
      lost = false;
    };
    stream.onerror = () => {
      lost = true;
      if (state.live || state.since === null) set({ live: false, since: new Date() });
      stream?.close();
      timer = setTimeout(open, pauseBefore(attempt++));
    };
    for (const [name, keys] of Object.entries(staleBy)) {
      stream.addEventListener(name, () => {
        for (const key of keys) void cache.invalidateQueries({ queryKey: [key] });
      });
    }
  };

  open();
  return () => {
    stream?.close();
    clearTimeout(timer);
    set({ live: false, since: null });
  };
}

export function useLive(): void {
  const cache = useQueryClient();
  useEffect(() => listen(cache), [cache]);
}
