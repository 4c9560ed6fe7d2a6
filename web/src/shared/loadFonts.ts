import type { QueryClient } from '@tanstack/react-query';

const key = 'litfass.fonts';

/** Loads the fonts. They are larger than a page's first answers, so what the reader waits for comes first. */
export async function loadFonts(): Promise<void> {
  await import('./fonts.ts');
  localStorage.setItem(key, 'yes');
}

/** Whether this browser has loaded the fonts before, so that they come at once. */
export const haveFonts = (): boolean => localStorage.getItem(key) === 'yes';

/** Does what can wait once the first reads have been answered. */
export function afterReads(cache: QueryClient, act: () => unknown): void {
  let begun = false;
  const stop = cache.getQueryCache().subscribe(() => {
    const reading = cache.isFetching() > 0;
    begun ||= reading;
    if (reading || !begun) return;
    stop();
    act();
  });
}
