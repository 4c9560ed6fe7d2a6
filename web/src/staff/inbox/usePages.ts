import { useEffect, useEffectEvent, useRef } from 'react';
import type { useInquiries } from './inbox.api.ts';

/** The next pages of the inbox. A row that is not read yet is gone to when it has come. */
export function usePages(inquiries: ReturnType<typeof useInquiries>, count: number, go: (at: number) => void) {
  const wanted = useRef<number | null>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = inquiries;
  const read = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  const readUnlessFailed = () => {
    if (!isFetchNextPageError) read();
  };
  const goTo = (at: number) => {
    wanted.current = hasNextPage ? at : null;
    read();
  };
  const arrived = useEffectEvent(() => {
    const at = wanted.current;
    if (at === null || at >= count) return;
    wanted.current = null;
    go(at);
  });
  useEffect(() => {
    arrived();
  }, [count]);
  return { read, readUnlessFailed, goTo };
}
