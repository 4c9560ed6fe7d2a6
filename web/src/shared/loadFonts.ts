import type { QueryClient } from '@tanstack/react-query';

const key = 'litfass.fonts';

/** Loads the fonts. They are larger than a page's first answers, so what the reader waits for comes first. */
export async function loadFonts(): Promise<void> {
  await import('./fonts.ts');
  localStorage.setItem(key, 'yes');
}

/** Whether this browser has loaded the fonts before, so that they come at once. */
export const haveFonts = (): boolean => localStorage.getItem(key) === 'yes';

// So long nothing is read before what can wait begins: a page reads anew with what it has read.
const quiet = 500;

/** Does what can wait once the first reads have been answered. */
export function afterReads(cache: QueryClient, act: () => unknown): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = cache.getQueryCache().subscribe(() => {
    clearTimeout(waiting);
    if (cache.isFetching() > 0) return;
    waiting = setTimeout(() => {
      stop();
      act();
    }, quiet);
  });
}
