import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ConnectionLink, ConnectionRecipient, ConnectionView, ConnectionWanted } from '@shared/api/content.ts';
import { get, send, type Page } from '@shared/http/http.ts';
import { channelsKey } from '@staff/shared/client/clients.api.ts';

/** An account that somebody of the client was asked to connect. */
export type Connection = ConnectionView;

const key = (clientId: string) => ['connections', clientId];
const path = (clientId: string) => `/api/clients/${clientId}/connections`;

/** As often as one looks whether the client has connected it meanwhile. */
const pause = 5_000;

/** Those that are open or were used of late; what came of one shows among the channels. */
export function useConnections(clientId: string, enabled: boolean) {
  const cache = useQueryClient();
  return useQuery({
    queryKey: key(clientId),
    enabled,
    queryFn: async ({ signal }) => {
      const { items } = await get<Page<Connection>>(`${path(clientId)}?limit=20`, signal);
      const before = cache.getQueryData<Connection[]>(key(clientId)) ?? [];
      const ended = before.some((one) => one.open && items.some((now) => now.id === one.id && !now.open));
      if (ended) void cache.invalidateQueries({ queryKey: channelsKey(clientId) });
      return items;
    },
    refetchInterval: ({ state }) => (state.data?.some(({ open }) => open) ? pause : false),
  });
}

/** Asks for an account, and makes the link to give away. */
export function useAskOwner(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: ConnectionWanted) => {
      const connection = await send<Connection>('POST', path(clientId), wanted);
      return { id: connection.id, url: await linkOf(clientId, connection.id) };
    },
    onSettled: () => cache.invalidateQueries({ queryKey: key(clientId) }),
  });
}

const linkOf = async (clientId: string, id: string): Promise<string> =>
  (await send<ConnectionLink>('POST', `${path(clientId)}/${id}/link`)).url;

/** The link once more. */
export const useOwnerLink = (clientId: string) => useMutation({ mutationFn: (id: string) => linkOf(clientId, id) });

export function useWithdraw(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send('DELETE', `${path(clientId)}/${id}`),
    onSettled: () => cache.invalidateQueries({ queryKey: key(clientId) }),
  });
}

/** Has the link mailed to a viewer of the client, or to an address. */
export const useMailLink = (clientId: string, id: string) =>
  useMutation({
    mutationFn: (to: ConnectionRecipient) => send('POST', `${path(clientId)}/${id}/letters`, to),
  });
