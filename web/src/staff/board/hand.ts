import type { Entry } from '@staff/shared/calendar/calendar.api.ts';
import type { EntryActions } from '@staff/shared/calendar/EntryCard.tsx';

/** What a hand does with the entries of the board. */
export interface Hand {
  dragged: Entry | null;
  /** The client's day to which an entry has come. */
  target: { clientId: string; date: string } | null;
  drop: (clientId: string, date: string) => void;
  isMovable: (entry: Entry, today: string) => boolean;
  actions: EntryActions;
}

/** A post that is to be copied: for whom, where that is said already, and for which day. */
export interface Copying {
  entry: Entry;
  to: string | null;
  date: string;
}
