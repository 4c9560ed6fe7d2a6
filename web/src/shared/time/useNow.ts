import { useSyncExternalStore } from 'react';

let now = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = new Date();
    for (const each of listeners) each();
  }, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== undefined) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function read(): Date {
  if (timer === undefined && Date.now() - now.getTime() > 15_000) now = new Date();
  return now;
}

/** The current time, updated every 15 seconds and the same for all components. */
export const useNow = (): Date => useSyncExternalStore(subscribe, read);
