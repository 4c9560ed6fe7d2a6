import { useQuery } from '@tanstack/react-query';
import type { PortalBrand } from '@shared/api/portal-clients.ts';
import type { PortalPostAnswer, PortalPostPlanned } from '@shared/api/portal-content.ts';
import type { PortalInquiryAnswer } from '@shared/api/portal-monitoring.ts';
import { get, query, send } from '@shared/http/http.ts';
import { session, type PortalSession } from './session.ts';

export type { PortalSession };

/** A post that is to go out. */
export type Planned = PortalPostPlanned;

export type PortalPosts = PortalPostAnswer;

export type PortalInbox = PortalInquiryAnswer;

const refresh = 60_000;

export const leave = () => send('DELETE', '/portal/session');

export const usePortalSession = () =>
  useQuery({
    queryKey: ['session'],
    queryFn: session,
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
