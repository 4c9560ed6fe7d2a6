import { useQuery } from '@tanstack/react-query';
import { get, query, type Page } from '@shared/http/http.ts';
import type { Bilingual } from '@shared/i18n.ts';
import type { Inquiry } from './inquiries.api.ts';

export type AttentionKind = 'APPROVAL' | 'FAILED' | 'NEEDS_PERSON' | 'HELD' | 'EXPIRED' | 'DRAFT_WITH_SLOT';

/** A post that somebody has to look at. */
export interface Attention {
  kind: AttentionKind;
  clientId: string;
  postId: string;
  title: string;
  at: string;
  reason?: Bilingual | null;
}

export const useAttention = () =>
  useQuery({
    queryKey: ['attention'],
    queryFn: async ({ signal }) => (await get<Page<Attention>>(`/api/attention${query({ limit: 200 })}`, signal)).items,
  });

/** Open inquiries of one client or of all, for Today and the numbers in the rail. */
export const useOpenInquiries = (clientId: string | null) =>
  useQuery({
    queryKey: ['inquiries', 'open', clientId],
    queryFn: ({ signal }) =>
      get<Page<Inquiry>>(`${clientId === null ? '/api' : `/api/clients/${clientId}`}/inquiries${query({ status: 'OPEN', limit: 200 })}`, signal),
  });
