import { useLayoutEffect, useRef, type RefObject } from 'react';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const dialogOf = (target: EventTarget | null): Element | null =>
  target instanceof HTMLElement ? target.closest('[role="dialog"]') : null;

/**
 * Single-key shortcuts. They are off while typing and with a modifier key held, and in every dialog but the one that has
 * their place.
 */
export function useKeys(
  keys: Record<string, (event: KeyboardEvent) => void>,
  place?: RefObject<HTMLElement | null>,
): void {
  const current = useRef(keys);
  useLayoutEffect(() => {
    current.current = keys;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (dialogOf(event.target) !== dialogOf(place?.current ?? null)) return;
      const act = current.current[event.key];
      if (act) {
        event.preventDefault();
        act(event);
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [place]);
}
