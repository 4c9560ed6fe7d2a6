import type { LogLine } from '@staff/shared/post/post.api.ts';

const byPerson = 'a person found it';

/** Events whose note changes what there is to say, with the beginning of that note. */
const closer: [event: string, note: string, key: string][] = [
  ['claimed', 'again', 'claimed-again'],
  ['looked', 'the network could not be read', 'looked-in-vain'],
  ['published', 'found', 'published-found'],
  ['published', 'the network has it already', 'published-there'],
  ['published', byPerson, 'published-by-hand'],
];

/** The key of the words for a line, how many seconds it speaks of, and what a person noted; by hand, only a person publishes. */
export function logKey({ event, text }: LogLine, byHand = false): { key: string; seconds: number; note: string } {
  const note = text ?? '';
  if (byHand && event === 'published') return { key: 'confirmed', seconds: 0, note: note === byPerson ? '' : note };
  const key = closer.find(([of, begins]) => of === event && note.startsWith(begins))?.[2] ?? event;
  return { key, seconds: Number(/^in (\d+) s$/.exec(note)?.[1] ?? 0), note: '' };
}
