import { useParams } from 'react-router';
import { useClients, type ClientCard } from './clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';

/** Which client is shown, or all of them. */
export interface Scope {
  /** `all` or a client's id, as in the address. */
  name: string;
  clientId: string | null;
  client: ClientCard | undefined;
  zone: string;
}

export const path = (scope: string, page: string): string => `/desk/${scope}/${page}`;

export function useScope(): Scope {
  const name = useParams().scope ?? 'all';
  const clientId = name === 'all' ? null : name;
  const client = useClient(clientId);
  const session = useSession();
  return { name, clientId, client, zone: client?.zone ?? session.zone };
}

export function useClient(clientId: string | null): ClientCard | undefined {
  return useClients().data?.find((client) => client.id === clientId);
}

const storageKey = 'litfass.scope';

/** The client shown last, so that the next visit opens there. */
export const rememberScope = (name: string): void => {
  localStorage.setItem(storageKey, name);
};
export const lastScope = (): string => localStorage.getItem(storageKey) ?? 'all';
