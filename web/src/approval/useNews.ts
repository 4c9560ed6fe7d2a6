import { useEffect, useRef } from 'react';

/** Says something aloud when a value came to be another one that is news. */
export function useNews<T>(value: T, isNews: (before: T, now: T) => boolean, tell: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (isNews(before.current, value)) tell();
    before.current = value;
  });
}
