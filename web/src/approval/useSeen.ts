import { useEffect, useState, type RefObject } from 'react';

/** True as soon as an element was near the visible part of the page: of a hundred posts only those are asked about. */
export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(() => !('IntersectionObserver' in window));
  useEffect(() => {
    if (seen || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [seen, element]);
  return seen;
}
