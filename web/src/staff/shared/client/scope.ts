import { useParams, useSearchParams } from 'react-router';
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

/** The page of a post. Over all clients the address stays there and says whose post it is. */
export const postPage = (scope: string, clientId: string, postId: string): string =>
  scope === 'all' ? path(scope, `posts/${postId}?of=${clientId}`) : path(clientId, `posts/${postId}`);

/** The page of an inquiry, likewise. */
export const inquiryPage = (scope: string, clientId: string, id: string): string =>
  scope === 'all' ? path(scope, `inbox?item=${id}&of=${clientId}`) : path(clientId, `inbox?item=${id}`);

/** The client of the page: the scope's, or over all clients the one of its item. */
export function useClientOfPage(): string | null {
  const [params] = useSearchParams();
  const of = params.get('of') ?? '';
  return useScope().clientId ?? (/^[\w-]{1,64}$/.test(of) ? of : null);
}

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
