import { createContext, useContext } from 'react';
import type { Mark } from '@shared/ui/MarkedText.tsx';

/** What stands out in the texts of a post, by the place of the text. */
export interface Marking {
  at: (place: string) => Mark[];
  /** The one that is looked at. */
  active: string | null;
}

/** Nothing stands out where nobody says so. */
export const MarkingContext = createContext<Marking>({ at: () => [], active: null });

export const useMarking = () => useContext(MarkingContext);
