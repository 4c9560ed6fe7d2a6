import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where each list was left, for as long as the page is not loaded anew. */
const places = new Map<string, number>();

/** The box that scrolls: the list itself, or on a phone the whole page. */
function scrollerOf(pane: HTMLElement): HTMLElement | null {
  const own = pane.querySelector<HTMLElement>('[data-scroller]');
  return own && getComputedStyle(own).overflowY === 'auto' ? own : pane.closest('main');
}

/** Whether an inquiry stands in the place of the list, as on a phone. */
export const isHidden = (pane: HTMLElement | null): boolean => pane?.clientHeight === 0;

/**
 * Keeps the place of a list while something else stands in its place, and while another page is open. Says whether it
 * had one to begin with.
 */
export function useKeptScroll(
  pane: RefObject<HTMLElement | null>,
  name: string,
  ready: boolean,
  away: boolean,
): boolean {
  const [returns] = useState(() => places.has(name));
  useLayoutEffect(() => {
    const scroller = pane.current && scrollerOf(pane.current);
    if (!ready || !scroller) return;
    if (isHidden(pane.current)) {
      scroller.scrollTo({ top: 0 });
      return;
    }
    scroller.scrollTo({ top: places.get(name) ?? 0 });
    const note = () => places.set(name, scroller.scrollTop);
    scroller.addEventListener('scroll', note, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', note);
    };
  }, [pane, name, ready, away]);
  return returns;
}
