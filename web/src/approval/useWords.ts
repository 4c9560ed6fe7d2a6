import { useState } from 'react';
import type { AskedPost } from './approval.api.ts';
import { keyOf, picturesOf, type Marked } from './remarks.api.ts';
import { textsOf } from './useMarked.ts';

/** What somebody writes about a post, until it is sent: it outlives what the agency makes of the post meanwhile. */
export interface Words {
  text: string;
  /** What it is about; null where that is the whole post. */
  pin: Marked | null;
  /** What it was about, where the post no longer has that. */
  lost: Marked | null;
  /** The post is not as it was when the words were begun. */
  changed: boolean;
  begin: (pin: Marked | null) => void;
  write: (text: string) => void;
  unpin: () => void;
  clear: () => void;
}

const nothing = { text: '', pin: null, hash: null };

export function useWords(post: AskedPost): Words {
  const [kept, setKept] = useState<{ text: string; pin: Marked | null; hash: string | null }>(nothing);
  const { text, pin, hash } = kept;
  const now = post.contentHash ?? null;
  const stands = pin === null || isIn(post, pin);
  return {
    text,
    pin: stands ? pin : null,
    lost: stands ? null : pin,
    changed: hash !== null && now !== null && hash !== now,
    begin: (next) => {
      setKept({ text, pin: next, hash: text === '' ? now : hash });
    },
    write: (next) => {
      setKept({ ...kept, text: next });
    },
    unpin: () => {
      setKept({ ...kept, pin: null });
    },
    clear: () => {
      setKept(nothing);
    },
  };
}

/** Whether a post has what is marked; one that is not shown may have it still. */
function isIn(post: AskedPost, { place, words }: Marked): boolean {
  if (post.channels.length === 0) return true;
  if (place.picture != null) return picturesOf(post).includes(place.picture);
  return textsOf(post).some((each) => keyOf(each.place) === keyOf(place) && each.text.includes(words ?? ''));
}
