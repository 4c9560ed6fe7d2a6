import type { ClientCard } from '@staff/shared/client/clients.api.ts';
import { hasWords } from '@staff/shared/input/hasWords.ts';

/** Clients whose name has every word of the search. */
export const matching = (clients: ClientCard[], search: string): ClientCard[] =>
  clients.filter((client) => !client.archived && hasWords(client.name, search));

/** Two letters for a client: `Bäckerei Sonnenschein` is `BS`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('de') ?? '')
    .join('') || name.slice(0, 1);
