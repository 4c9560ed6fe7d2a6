import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { News } from '@shared/api/gateway.ts';
import { sessionKey, type Session } from '@staff/shared/session/session.api.ts';
import { patchLists } from './patch.ts';

/** Whether the event stream is open; if not, since when. */
export interface LiveState {
  live: boolean;
  since: Date | null;
}

/** The queries each kind of news makes stale. Lists are patched instead, see `patchedBy`. */
export const staleBy: Record<News['kind'], string[]> = {
  inquiry: ['inquiry', 'mentions'],
  mention: ['mentions', 'watches', 'sources'],
  post: ['post', 'calendar', 'attention', 'remarks'],
  remark: ['remarks'],
  delivery: ['post', 'calendar', 'attention', 'gate', 'channels', 'inquiry'],
  gate: ['gate', 'post', 'posts', 'calendar', 'attention'],
  notice: ['notices'],
  presence: ['presence'],
};

/** The lists of which only the rows are read that a piece of news names. */
const patchedBy: Partial<Record<News['kind'], string>> = { inquiry: 'inquiries', post: 'posts', delivery: 'posts' };

// The first event is handled soon, what follows at most once a second.
const batchDelay = 250;
const pause = 1_000;

let state: LiveState = { live: false, since: null };
const listeners = new Set<() => void>();

function set(next: LiveState): void {
  state = next;
  for (const watcher of listeners) watcher();
}

/** Whether what changes is told. */
export const isLive = (): boolean => state.live;

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

/**
 * Keeps the event stream open. It also tells what has changed since the page began to read, which was before. After an
 * interruption, or when the server reports a gap, every query is refetched.
 */
export function openStream(cache: QueryClient): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let lost = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let handled = 0;
  const stale = new Set<string>();
  const changed = new Map<string, Set<string>>();

  const handle = () => {
    gathering = undefined;
    // A hidden page reads nothing; it catches up when it is shown.
    if (document.hidden) return;
    handled = Date.now();
    const now = new Set(stale);
    const lists = [...changed].filter(([key]) => !now.has(key));
    stale.clear();
    changed.clear();
    if (now.size > 0) void cache.invalidateQueries({ predicate: (query) => now.has(String(query.queryKey[0])) });
    for (const [key, ids] of lists) void patchLists(cache, key, [...ids]);
  };
  const gather = () => {
    gathering ??= setTimeout(handle, Math.max(batchDelay, handled + pause - Date.now()));
  };
  const shown = () => {
    if (!document.hidden && stale.size + changed.size > 0) gather();
  };
  const learn = (kind: News['kind'], keys: string[], data: unknown) => {
    const { id } = JSON.parse(String(data)) as { id: string };
    // It names the person whose notices have changed.
    if (kind === 'notice' && id !== cache.getQueryData<Session>(sessionKey)?.staffId) return;
    for (const key of keys) stale.add(key);
    const list = patchedBy[kind];
    if (list !== undefined) {
      changed.set(list, (changed.get(list) ?? new Set()).add(id));
    }
    gather();
  };
  const askAll = () => {
    void cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };

  const open = () => {
    const age = lost ? 0 : Math.ceil(performance.now() / 1_000);
    stream = new EventSource(`/api/live?age=${String(age)}`);
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
      stream.addEventListener(name, ({ data }: MessageEvent) => {
        learn(name as News['kind'], keys, data);
      });
    }
    stream.addEventListener('gap', askAll);
  };

  open();
  document.addEventListener('visibilitychange', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
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
