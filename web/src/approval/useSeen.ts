import { useEffect, useState, type RefObject } from 'react';

/** Of a hundred posts only those are asked about that are near what is visible of the page, and only they again. */
export interface Seen {
  /** The element was near the visible part of the page once. */
  ever: boolean;
  now: boolean;
}

export function useSeen(element: RefObject<HTMLElement | null>): Seen {
  const [seen, setSeen] = useState<Seen>(() => {
    const unknown = !('IntersectionObserver' in window);
    return { ever: unknown, now: unknown };
  });
  useEffect(() => {
    if (element.current === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const now = entries.at(-1)?.isIntersecting === true;
        setSeen((before) => ({ ever: before.ever || now, now }));
      },
      { rootMargin: '600px' },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return seen;
}
