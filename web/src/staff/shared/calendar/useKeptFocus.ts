import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import { sheetName } from '@staff/shared/sheet/sheet.ts';
import type { Entry } from './calendar.api.ts';

const nameOf = (entry: Entry) => sheetName({ kind: 'post', clientId: entry.clientId, id: entry.postId });

/**
 * Keeps the focus on an entry that is drawn anew in another place, which takes it away without a word. Where the entry is
 * gone once everything is loaded, the calendar itself has the focus.
 */
export function useKeptFocus(place: RefObject<HTMLElement | null>, loaded: boolean): (entry: Entry) => void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target === place.current) return;
      kept.current = place.current?.contains(target)
        ? (target.closest<HTMLElement>('[data-sheet]')?.dataset['sheet'] ?? null)
        : null;
    };
    const forget = () => {
      kept.current = null;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget);
    };
  }, [place]);
  const giveBack = useEffectEvent(() => {
    const name = kept.current;
    if (name === null || ![document.body, place.current].includes(document.activeElement as HTMLElement)) return;
    const card = place.current?.querySelector<HTMLElement>(`[data-sheet="${name}"]`);
    if (card) card.focus();
    else if (loaded) place.current?.focus();
  });
  // After what draws the calendar anew, such as a dialog that is closed, and after what draws a part of it.
  useLayoutEffect(() => {
    giveBack();
  });
  useEffect(() => {
    const observer = new MutationObserver(() => {
      giveBack();
    });
    if (place.current) observer.observe(place.current, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [place]);
  return useCallback((entry) => {
    kept.current = nameOf(entry);
  }, []);
}
