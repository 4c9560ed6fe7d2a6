import type { ClientCard } from '@staff/shared/client/clients.api.ts';

/** Clients whose name has every word of the search. */
export function matching(clients: ClientCard[], search: string): ClientCard[] {
  const words = search.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return clients.filter(
    (client) => !client.archived && words.every((word) => client.name.toLocaleLowerCase('de').includes(word)),
  );
}

/** Two letters for a client: `Bäckerei Sonnenschein` is `BS`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('de') ?? '')
    .join('') || name.slice(0, 1);
