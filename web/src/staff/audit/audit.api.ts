import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditRecord, AuditView } from '@shared/api/gateway.ts';
import { get, query } from '@shared/http/http.ts';
import { meaningOf } from '@shared/time/meaningOf.ts';
import { plusDays } from '@shared/time/zoned.ts';

/** One line of the audit log. */
export type AuditLine = AuditRecord;

/** Every action of the audit log. */
export const actions = [
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'sign-in-unlocked',
  'password-changed',
  'preferences-changed',
  'notice-preferences-changed',
  'absence-added',
  'absence-removed',
  'escalation-changed',
  'hook-added',
  'hook-changed',
  'hook-secret-renewed',
  'hook-tested',
  'hook-removed',
  'staff-added',
  'staff-changed',
  'client-opened',
  'client-changed',
  'rules-changed',
  'client-archived',
  'client-unarchived',
  'channel-connected',
  'channel-changed',
  'channel-reconnected',
  'channel-needs-reconnect',
  'channel-tested',
  'channel-test-failed',
  'channel-removed',
  'credential-used',
  'credential-renewed',
  'connection-asked',
  'connection-link-made',
  'connection-letter-sent',
  'connection-link-withdrawn',
  'connection-withdrawn',
  'account-opened',
  'account-connected',
  'network-app-changed',
  'network-app-removed',
  'network-limit-changed',
  'network-limit-withdrawn',
  'viewer-added',
  'viewer-changed',
  'viewer-address-changed',
  'viewer-removed',
  'portal-link-sent',
  'portal-opened',
  'portal-closed',
  'partner-added',
  'partner-key-issued',
  'partner-key-used',
  'partner-key-revoked',
  'post-created',
  'post-imported',
  'post-rewritten',
  'post-submitted',
  'post-approved',
  'post-asked-for-rules',
  'post-rejected',
  'post-slotted',
  'post-unslotted',
  'post-held',
  'post-released',
  'post-discarded',
  'preview-asked',
  'remark-begun',
  'remark-answered',
  'remark-resolved',
  'remark-reopened',
  'remark-taken-back',
  'series-begun',
  'series-approved',
  'series-ended',
  'series-media-replaced',
  'delivery-decided',
  'gate-closed',
  'gate-opened',
  'picture-added',
  'picture-noted',
  'picture-removed',
  'picture-replaced',
  'picture-taken-down',
  'inquiry-assigned',
  'inquiry-moved',
  'inquiry-tagged',
  'inquiry-snoozed',
  'inquiry-noted',
  'inquiry-answered',
  'feed-added',
  'feed-removed',
  'watch-added',
  'watch-changed',
  'watch-removed',
] as const;

/** The filter of the audit log; days are in the reader's zone. */
export interface AuditFilter {
  clientId: string | null;
  actor: string;
  action: string;
  from: string;
  to: string;
}

const wanted = ({ clientId, actor, action, from, to }: AuditFilter, zone: string) => ({
  clientId,
  actor,
  action,
  from: from === '' ? null : meaningOf(`${from}T00:00`, zone).at,
  to: to === '' ? null : meaningOf(`${plusDays(to, 1)}T00:00`, zone).at,
});

/** The audit log, newest first. */
export const useAudit = (filter: AuditFilter, zone: string) =>
  useInfiniteQuery({
    queryKey: ['audit', filter, zone],
    queryFn: ({ pageParam, signal }) =>
      get<AuditView>(`/api/audit${query({ ...wanted(filter, zone), cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

/** The address of the same lines as a download. */
export const exportAddress = (filter: AuditFilter, zone: string): string =>
  `/api/audit/export${query(wanted(filter, zone))}`;

const ofClients = new Set(['client-approved', 'client-wants-change', 'client-refused', 'client-no-longer-asked']);

/** Whether it was done to a post, at the desk or by the client company. */
export const isOfPost = (action: string): boolean => action.startsWith('post-') || ofClients.has(action);
