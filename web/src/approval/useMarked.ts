import { useRef, type RefObject } from 'react';
import { selectedIn, trimmed } from '@shared/words/selected.ts';
import type { AskedPost } from './approval.api.ts';
import { keyOf, placeOf, type Marked } from './remarks.api.ts';

/** What a person marked in a post when a button is pressed. */
export interface Marks {
  /** Keeps it while the button takes the focus: a press may undo what is marked. */
  keep: () => void;
  marked: () => Marked | null;
}

export function useMarked(words: RefObject<HTMLElement | null>, post: AskedPost): Marks {
  const kept = useRef<Marked | null>(null);
  const now = () => {
    const selected = selectedIn(words.current);
    const found = selected && textsOf(post).find(({ place }) => keyOf(place) === selected.place);
    const marked = selected && found ? trimmed(found.text, selected.from, selected.to) : null;
    return found && marked ? { place: found.place, ...marked } : null;
  };
  return {
    keep: () => {
      kept.current = now();
    },
    marked: () => {
      const before = kept.current;
      kept.current = null;
      return before ?? now();
    },
  };
}

/** The texts of a post, those of its parts as well. */
export const textsOf = ({ channels }: AskedPost): { place: Marked['place']; text: string }[] =>
  channels.flatMap((channel) => [
    { place: placeOf(channel), text: channel.text },
    ...channel.parts.map(({ text }, part) => ({ place: { part }, text })),
  ]);
