import { useQuery } from '@tanstack/react-query';
import type { PortalBrand } from '@shared/api/portal-clients.ts';
import type { PortalPostAnswer, PortalPostPlanned } from '@shared/api/portal-content.ts';
import type { PortalSessionLink, PortalSessionView } from '@shared/api/portal-gateway.ts';
import type { PortalInquiryAnswer } from '@shared/api/portal-monitoring.ts';
import { get, query, send } from '@shared/http/http.ts';
import type { Lang } from '@shared/time/format.ts';

/** Who of the client company is looking. */
export type PortalSession = PortalSessionView & { language: Lang };

/** A post that is to go out. */
export type Planned = PortalPostPlanned;

export type PortalPosts = PortalPostAnswer;

export type PortalInbox = PortalInquiryAnswer;

const refresh = 60_000;

/** Exchanges the token of a mailed link for a session; it works once. */
export const enter = (token: string) =>
  send<PortalSession>('POST', '/portal/session', { token } satisfies PortalSessionLink);
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
  useQuery({
    queryKey: ['brand'],
    queryFn: ({ signal }) => get<PortalBrand>('/portal/brand', signal),
    staleTime: Infinity,
  });

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
