/** One line of what happened to a delivery, as the service keeps it. */
export interface LogLine { at: string; event: string; text?: string | null }

/** Events whose note changes what there is to say, with the beginning of that note. */
const closer: [event: string, note: string, key: string][] = [
  ['claimed', 'again', 'claimed-again'],
  ['looked', 'the network could not be read', 'looked-in-vain'],
  ['published', 'found', 'published-found'],
  ['published', 'a person', 'published-by-hand'],
];

/** The key of the words for a line, and how many seconds it speaks of. */
export function logKey({ event, text }: LogLine): { key: string; seconds: number } {
  const note = text ?? '';
  const key = closer.find(([of, begins]) => of === event && note.startsWith(begins))?.[2] ?? event;
  return { key, seconds: Number(/^in (\d+) s$/.exec(note)?.[1] ?? 0) };
}
