import type { LogLine } from '@staff/shared/post/post.api.ts';

const byPerson = 'a person found it';

/** What stood in the log before its events told it: the event, how its note began, and the event it is now. */
const before: [event: string, note: string, now: string][] = [
  ['claimed', 'again', 'claimed-again'],
  ['looked', 'the network could not be read', 'looked-in-vain'],
  ['published', 'found', 'published-found'],
  ['published', 'the network has it already', 'published-there'],
  ['published', byPerson, 'published-by-hand'],
];

/** The text key of a log line, the seconds it mentions, and a person's note. On a manual channel every publication is by a person. */
export function logKey({ event, text }: LogLine, byHand = false): { key: string; seconds: number; note: string } {
  const note = text ?? '';
  if (byHand && event.startsWith('published'))
    return { key: 'confirmed', seconds: 0, note: note === byPerson ? '' : note };
  const key = before.find(([of, begins]) => of === event && note.startsWith(begins))?.[2] ?? event;
  return {
    key,
    seconds: Number(/^in (\d+) s$/.exec(note)?.[1] ?? 0),
    note: event === 'published-by-hand' ? note : '',
  };
}
