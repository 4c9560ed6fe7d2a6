import { freshUuid } from '@shared/http/uuid.ts';
import { dropUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts';

interface Kept {
  key: string;
  said: string;
}

const nameOf = (name: string): string => `${name}.key`;

/**
 * The key under which something is sent: the same until it was taken or says something else, so that the service does it
 * once though its answer was lost. It is kept in this tab, as the words are.
 */
export function onceKey(name: string, body: unknown): string {
  const said = JSON.stringify(body);
  const kept = readUnsaved<Kept>(nameOf(name));
  if (kept?.said === said) return kept.key;
  const key = freshUuid();
  keepUnsaved(nameOf(name), { key, said } satisfies Kept);
  return key;
}

/** What was sent has been taken: the same words are something new from now on. */
export const dropOnceKey = (name: string): void => {
  dropUnsaved(nameOf(name));
};
