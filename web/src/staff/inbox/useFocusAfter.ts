import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

/** Moves the focus on when the part that has it goes away: it must not fall back to the beginning of the page. */
export function useFocusAfter(part: RefObject<HTMLElement | null>, next: () => HTMLElement | null): void {
  const find = useEffectEvent(next);
  useLayoutEffect(() => {
    const place = part.current;
    return () => {
      if (place?.contains(document.activeElement)) setTimeout(() => find()?.focus());
    };
  }, [part]);
}
