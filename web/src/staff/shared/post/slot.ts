import { meaningOf } from '@shared/time/meaningOf.ts';
import { isZone, plusDays, dateOf, localOf } from '@shared/time/zoned.ts';
import type { Post } from './post.api.ts';

/** What the page can say about a chosen local time without asking the server. */
export interface SlotReading {
  at: string;
  kind: 'FINE' | 'PAST' | 'GAP' | 'TWICE';
  /** For a time in a gap: the first one after it. */
  suggestion: string | null;
}

export function readSlot(date: string, time: string, zone: string, now: Date): SlotReading | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time) || !isZone(zone)) return null;
  if (plusDays(date, 0) !== date) return null;
  const meaning = meaningOf(`${date}T${time.slice(0, 5)}`, zone);
  if (Date.parse(meaning.at) <= now.getTime()) return { at: meaning.at, kind: 'PAST', suggestion: null };
  if (meaning.kind === 'GAP') return { at: meaning.at, kind: 'GAP', suggestion: localOf(meaning.at, zone) };
  return { at: meaning.at, kind: meaning.kind === 'TWICE' ? 'TWICE' : 'FINE', suggestion: null };
}

/** A first proposal: tomorrow morning at ten, in the client's zone. */
export const proposal = (now: Date, zone: string): { date: string; time: string } => ({
  date: plusDays(dateOf(now, zone), 1),
  time: '10:00',
});

/** The end of the approval if the slot is later: the post would have to be approved again by then. */
export const endsBefore = (approval: Post['approval'], at: string): string | null =>
  approval?.covers === true && approval.until != null && Date.parse(at) > Date.parse(approval.until)
    ? approval.until
    : null;
