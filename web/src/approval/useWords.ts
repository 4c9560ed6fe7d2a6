import { useState } from 'react';
import type { AskedPost } from './approval.api.ts';
import { keep, kept } from './kept.ts';
import { keyOf, picturesOf, type Marked } from './remarks.api.ts';
import { textsOf } from './useMarked.ts';

/** What somebody writes about a post: it outlives what the agency makes of the post, and a reload of the page. */
export interface Words<To extends string = string> {
  /** What is being written; null while nothing is. */
  to: To | null;
  text: string;
  /** What it is about; null where that is the whole post. */
  pin: Marked | null;
  /** What it was about, where the post no longer has that. */
  lost: Marked | null;
  /** The post is not as it was when the words were begun. */
  changed: boolean;
  /** The words were there when the page was loaded. */
  restored: boolean;
  begin: (to: To, pin: Marked | null) => void;
  write: (text: string) => void;
  unpin: () => void;
  /** Stops writing; what was written stays for the next time. */
  stop: () => void;
  clear: () => void;
}

/** What is kept of words. */
export interface KeptWords<To extends string = string> {
  to: To | null;
  text: string;
  pin: Marked | null;
  hash: string | null;
}

/** Words in the form in which they are written. */
export type Written = Omit<Words, 'to' | 'begin'>;

const nothing = { to: null, text: '', pin: null, hash: null };

/** All words begin so among what is kept for a link. */
export const wordsName = 'words/';

export function useWords<To extends string>(post: AskedPost, kind: 'answer' | 'remark'): Words<To> {
  const name = `${wordsName}${post.id}/${kind}`;
  const [words, setWords] = useState<KeptWords<To>>(() => kept<KeptWords<To>>(name) ?? nothing);
  const [restored, setRestored] = useState(words.to !== null);
  const { to, text, pin, hash } = words;
  const now = post.contentHash ?? null;
  const stands = pin === null || isIn(post, pin);
  const set = (next: KeptWords<To>) => {
    setWords(next);
    keep(name, next.text.trim() === '' ? null : next);
  };
  return {
    to,
    text,
    pin: stands ? pin : null,
    lost: stands ? null : pin,
    changed: hash !== null && now !== null && hash !== now,
    restored,
    begin: (next, about) => {
      setRestored(false);
      set({ to: next, text, pin: about, hash: text === '' ? now : hash });
    },
    write: (next) => {
      set({ ...words, text: next });
    },
    unpin: () => {
      set({ ...words, pin: null });
    },
    stop: () => {
      set({ ...words, to: null });
    },
    clear: () => {
      set(nothing);
    },
  };
}

/** Whether a post has what is marked; one that is not shown may have it still. */
function isIn(post: AskedPost, { place, words }: Marked): boolean {
  if (post.channels.length === 0) return true;
  if (place.picture != null) return picturesOf(post).includes(place.picture);
  return textsOf(post).some((each) => keyOf(each.place) === keyOf(place) && each.text.includes(words ?? ''));
}
