import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { send } from '@shared/http/http.ts';
import type { Network } from '@shared/words/networks.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import type { Slot } from '@staff/shared/post/post.api.ts';

/** What a check says about a draft. */
export interface Finding {
  rule: string;
  severity: 'BLOCK' | 'WARN' | 'HINT';
  channelId?: string | null;
  measured?: number | null;
  limit?: number | null;
  unit?: string | null;
  from?: number | null;
  to?: number | null;
  params: Record<string, string>;
  source?: { url: string; verifiedOn: string } | null;
}

export interface Count {
  channelId: string;
  network: Network;
  used: number;
  limit: number;
  unit: string;
  bytesUsed?: number | null;
  bytesLimit?: number | null;
}
export interface Checks {
  findings: Finding[];
  counts: Count[];
}

/** The findings and counts for a draft. */
export const useChecks = (clientId: string, postId: string | null, draft: Draft, slot: Slot | null, asked = true) =>
  useQuery({
    queryKey: ['checks', clientId, postId, written(draft), slot?.local ?? null],
    queryFn: () =>
      send<Checks>('POST', `/api/clients/${clientId}/checks`, {
        draft: written(draft),
        postId,
        ...(slot ? { slot: { local: slot.local, zone: slot.zone } } : {}),
      }),
    enabled: asked && draft.channelIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
