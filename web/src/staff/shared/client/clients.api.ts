import { useQuery } from '@tanstack/react-query';
import { get, getAll } from '@shared/http/http.ts';
import type { Network } from '@shared/words/networks.ts';

/** What is needed to show a client in any list. */
export interface ClientCard {
  id: string;
  name: string;
  colour: string;
  zone: string;
  state?: string | null;
  municipality?: string | null;
  languages: string[];
  address: 'SIE' | 'DU';
  archived: boolean;
}

/** One account of a client on one network; never with its credential. */
export interface Channel {
  id: string;
  clientId: string;
  network: Network;
  name: string;
  handle: string;
  server: string;
  status: 'LIVE' | 'PAUSED' | 'NEEDS_RECONNECT';
  /** The code of a reason; a sentence where it was stored before there were codes. */
  statusReason?: string | null;
  createdAt: string;
  version: number;
}

export interface Colleague {
  id: string;
  name: string;
}

export const clientsKey = ['clients'];
export const channelsKey = (clientId: string) => ['channels', clientId];

const byName = <T extends { name: string }>(items: T[]): T[] =>
  [...items].sort((a, b) => a.name.localeCompare(b.name, 'de'));

export const useClients = () =>
  useQuery({
    queryKey: clientsKey,
    queryFn: async ({ signal }) => byName(await getAll<ClientCard>('/api/clients', signal)),
    staleTime: 60_000,
  });

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

/** Who may approve a client's posts. */
export interface ApprovalPolicy {
  required: boolean;
  ownPosts: boolean;
}

/** The approval policy of a client. */
export const useApprovalPolicy = (clientId: string, asked: boolean) =>
  useQuery({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) => get<{ approvalPolicy: ApprovalPolicy }>(`/api/clients/${clientId}`, signal),
    select: (file) => file.approvalPolicy,
    enabled: asked,
  });
