import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ChannelView, ClientCardApprovalPolicy, ClientRow, ClientView, StaffView } from '@shared/api/clients.ts';
import { get, getAll, query, type Page } from '@shared/http/http.ts';
import type { Role } from '@staff/shared/session/session.api.ts';

/** What is needed to show a client in any list. */
export type ClientCard = ClientRow;

/** One account of a client on one network; never with its credential. Removed ones are not listed. */
export type Channel = ChannelView & { status: Exclude<ChannelView['status'], 'REMOVED'> };

export type Colleague = Pick<StaffView, 'id' | 'name'>;

export const clientsKey = ['clients'];
export const channelsKey = (clientId: string) => ['channels', clientId];

const byName = <T extends { name: string }>(items: T[]): T[] =>
  [...items].sort((a, b) => a.name.localeCompare(b.name, 'de'));

export const clientsQuery = queryOptions({
  queryKey: clientsKey,
  queryFn: async ({ signal }) => byName(await getAll<ClientCard>('/api/clients', signal)),
  staleTime: 60_000,
});

export const useClients = () => useQuery(clientsQuery);

export const useChannels = (clientId: string | null) =>
  useQuery({
    queryKey: channelsKey(clientId ?? ''),
    queryFn: ({ signal }) => getAll<Channel>(`/api/clients/${clientId ?? ''}/channels`, signal),
    enabled: clientId !== null,
    staleTime: 30_000,
  });

export const useColleagues = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => getAll<Colleague>('/api/staff', signal),
    staleTime: 60_000,
  });

/** Those who see a client, and so can be called to what is its. */
export const useTeamOf = (clientId: string) =>
  useQuery({
    queryKey: ['staff', 'sees', clientId],
    queryFn: async ({ signal }) => (await get<Page<Colleague>>(`/api/staff${query({ sees: clientId })}`, signal)).items,
    staleTime: 60_000,
  });

/** Those who may approve a client's posts. */
export const useApprovers = (clientId: string, roles: Role[]) =>
  useQuery({
    queryKey: ['staff', 'approves', clientId, roles],
    queryFn: async ({ signal }) =>
      (await get<Page<Colleague>>(`/api/staff${query({ approves: clientId, role: roles })}`, signal)).items,
    staleTime: 60_000,
  });

/** Whether a client's posts need an approval, and whose. */
export type ApprovalPolicy = ClientCardApprovalPolicy;

/** The approval policy of a client. */
export const useApprovalPolicy = (clientId: string, asked: boolean) =>
  useQuery({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) => get<ClientView>(`/api/clients/${clientId}`, signal),
    select: (file) => file.approvalPolicy,
    enabled: asked,
  });
