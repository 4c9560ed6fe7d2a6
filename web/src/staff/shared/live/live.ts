import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { News } from '@shared/api/gateway.ts';

/** Whether the event stream is open; if not, since when. */
export interface LiveState {
  live: boolean;
  since: Date | null;
}

/** The queries each kind of news makes stale. They are refetched; nothing else is read of the news. */
export const staleBy: Record<News['kind'], string[]> = {
  inquiry: ['inquiries', 'inquiry', 'mentions'],
  mention: ['mentions', 'watches', 'sources'],
  post: ['post', 'posts', 'calendar', 'attention'],
  delivery: ['post', 'posts', 'calendar', 'attention', 'gate', 'channels', 'inquiries', 'inquiry'],
  gate: ['gate', 'post', 'posts', 'calendar', 'attention'],
};

// Events come in bursts; those within this time are handled together.
const batchDelay = 250;

let state: LiveState = { live: false, since: null };
const listeners = new Set<() => void>();

function set(next: LiveState): void {
  state = next;
  for (const watcher of listeners) watcher();
}

export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (watcher) => {
      listeners.add(watcher);
      return () => listeners.delete(watcher);
    },
    () => state,
  );

/** Exponential backoff: 1 s, 2 s, 4 s … 30 s. */
export const reconnectDelay = (attempt: number): number => Math.min(30_000, 1_000 * 2 ** attempt);

/** Keeps the event stream open. After an interruption, or when the server reports a gap, every query is refetched. */
export function openStream(cache: QueryClient): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let lost = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const stale = new Set<string>();

  const askAgain = (keys: string[]) => {
    for (const key of keys) stale.add(key);
    gathering ??= setTimeout(() => {
      gathering = undefined;
      const now = new Set(stale);
      stale.clear();
      void cache.invalidateQueries({ predicate: (query) => now.has(String(query.queryKey[0])) });
    }, batchDelay);
  };
  const askAll = () => {
    void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };

  const open = () => {
    stream = new EventSource('/api/live');
    stream.onopen = () => {
      attempt = 0;
      set({ live: true, since: null });
      if (lost) askAll();
      lost = false;
    };
    stream.onerror = () => {
      lost = true;
      if (state.live || state.since === null) set({ live: false, since: new Date() });
      stream?.close();
      timer = setTimeout(open, reconnectDelay(attempt++));
    };
    for (const [name, keys] of Object.entries(staleBy)) {
      stream.addEventListener(name, () => {
        askAgain(keys);
      });
    }
    stream.addEventListener('gap', askAll);
  };

  open();
  return () => {
    stream?.close();
    clearTimeout(timer);
    clearTimeout(gathering);
    set({ live: false, since: null });
  };
}

export function useLive(): void {
  const cache = useQueryClient();
  useEffect(() => openStream(cache), [cache]);
}
