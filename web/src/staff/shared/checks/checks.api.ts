import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CheckAnswer, CheckCount, CheckQuestion, Costs, Finding } from '@shared/api/content.ts';
import { send } from '@shared/http/http.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import type { Slot } from '@staff/shared/post/post.api.ts';

export type { Costs, Finding };
export type Count = CheckCount;
export type Checks = CheckAnswer;

/** The findings and counts for a draft. */
export const useChecks = (clientId: string, postId: string | null, draft: Draft, slot: Slot | null, asked = true) =>
  useQuery({
    queryKey: ['checks', clientId, postId, written(draft), slot?.local ?? null],
    queryFn: () =>
      send<Checks>('POST', `/api/clients/${clientId}/checks`, {
        draft: written(draft),
        postId,
        ...(slot ? { slot: { local: slot.local, zone: slot.zone } } : {}),
      } satisfies CheckQuestion),
    enabled: asked && draft.channelIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });

/** How many findings stand in the way of a post. */
export const blockingIn = (findings: Finding[] = []): number =>
  findings.filter(({ severity }) => severity === 'BLOCK').length;
