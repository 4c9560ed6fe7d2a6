import { useQuery } from '@tanstack/react-query';
import { get, query, send } from '@shared/http/http.ts';
import type { Lang } from '@shared/time/format.ts';
import type { Network } from '@shared/words/networks.ts';
import type { Stage } from '@shared/words/stages.ts';

/** Who of the client company is looking. */
export interface PortalSession {
  name: string;
  clientName: string;
  language: Lang;
  expiresAt: string;
}

export interface Brand {
  clientName: string;
  colour: string;
  zone: string;
  language: Lang;
  address: 'SIE' | 'DU';
  asOf: string;
}

export interface Planned {
  local: string;
  at: string;
  text: string;
  networks: Network[];
  stage: Stage;
}
export interface Published {
  local: string;
  at: string;
  text: string;
  links: { network: Network; channelName: string; url: string }[];
}
export interface PortalPosts {
  zone: string;
  asOf: string;
  planned: Planned[];
  published: Published[];
}

export interface OpenInquiry {
  network: Network;
  askedAt: string;
  excerpt: string;
  publicLevel: 'GREEN' | 'AMBER' | 'RED' | 'BREACH';
  /** Null while the clock is paused. */
  businessDueAt?: string | null;
  state: 'OPEN' | 'WAITING_FOR_CLIENT';
}
export interface PortalInbox {
  asOf: string;
  zone: string;
  open: OpenInquiry[];
  answered7Days: number;
  medianAnswerMinutes?: number | null;
}

const refresh = 60_000;

/** Exchanges the token of a mailed link for a session; it works once. */
export const enter = (token: string) => send<PortalSession>('POST', '/portal/session', { token });
export const leave = () => send('DELETE', '/portal/session');

export const usePortalSession = (enabled: boolean) =>
  useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => get<PortalSession>('/portal/session', signal),
    enabled,
    retry: false,
    staleTime: Infinity,
  });

export const useBrand = () =>
  useQuery({ queryKey: ['brand'], queryFn: ({ signal }) => get<Brand>('/portal/brand', signal), staleTime: Infinity });

export const usePortalPosts = (from: string, to: string) =>
  useQuery({
    queryKey: ['posts', from, to],
    queryFn: ({ signal }) => get<PortalPosts>(`/portal/posts${query({ from, to })}`, signal),
    refetchInterval: refresh,
  });

export const usePortalInbox = () =>
  useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => get<PortalInbox>('/portal/inbox', signal),
    refetchInterval: refresh,
  });
