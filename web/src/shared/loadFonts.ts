import type { QueryClient } from '@tanstack/react-query';

const key = 'litfass.fonts';

/** Loads the fonts. They are larger than a page's first answers, so what the reader waits for comes first. */
export async function loadFonts(): Promise<void> {
  await import('./fonts.ts');
  localStorage.setItem(key, 'yes');
}

/** Loads the fonts at once where this browser has them already, and else when the first reads have been answered. */
export function loadFontsAfterReads(cache: QueryClient): void {
  if (localStorage.getItem(key) === 'yes') {
    void loadFonts();
    return;
  }
  let begun = false;
  const stop = cache.getQueryCache().subscribe(() => {
    const reading = cache.isFetching() > 0;
    begun ||= reading;
    if (reading || !begun) return;
    stop();
    void loadFonts();
  });
}
