import type { ClientCard } from '@staff/shared/client/clients.api.ts';
import { hasWords } from '@staff/shared/input/hasWords.ts';

/** Clients whose name has every word of the search. */
export const matching = (clients: ClientCard[], search: string): ClientCard[] =>
  clients.filter((client) => !client.archived && hasWords(client.name, search));
