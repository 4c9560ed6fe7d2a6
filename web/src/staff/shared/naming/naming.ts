import type { Colleague } from '@staff/shared/client/clients.api.ts';
import { hasWords } from '@staff/shared/input/hasWords.ts';

/** No more colleagues are called by one note. */
export const mostNamed = 20;

const mostOffered = 6;

/** A name that is being typed: where its @ stands, and what stands behind it. */
export interface Naming {
  from: number;
  words: string;
}

/** What is being typed before the caret, if that is a name: an @ behind a space, and one or two words. */
export function namingAt(text: string, caret: number): Naming | null {
  const found = /(?:^|[\s(])@([^\s@]*(?: [^\s@]+)?)$/u.exec(text.slice(0, caret));
  const words = found?.[1];
  return words === undefined ? null : { from: caret - words.length - 1, words };
}

/** Those whose names fit; all while nothing is typed. */
export const offered = (people: Colleague[], { words }: Naming): Colleague[] =>
  people.filter(({ name }) => hasWords(name, words)).slice(0, mostOffered);

/** A piece of a note: plain text, or the name of somebody who is called. */
export interface Piece {
  text: string;
  of: Colleague | null;
}

/** A note cut at the names in it; of two names of which one begins the other, the longer is meant. */
export function pieces(text: string, people: Colleague[]): Piece[] {
  const byLength = [...people].sort((a, b) => b.name.length - a.name.length);
  const cut: Piece[] = [];
  let plain = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const behind = text.slice(at + 1);
    const of = byLength.find(
      ({ name }) => behind.startsWith(name) && !/^[\p{L}\p{N}]/u.test(behind.slice(name.length)),
    );
    if (of === undefined || /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
    cut.push({ text: text.slice(plain, at), of: null }, { text: `@${of.name}`, of });
    plain = at + 1 + of.name.length;
  }
  return [...cut, { text: text.slice(plain), of: null }].filter((piece) => piece.text !== '');
}

/** The ids of those whom a note calls. */
export const namedIn = (text: string, people: Colleague[]): string[] =>
  [...new Set(pieces(text, people).flatMap(({ of }) => (of === null ? [] : [of.id])))].slice(0, mostNamed);
