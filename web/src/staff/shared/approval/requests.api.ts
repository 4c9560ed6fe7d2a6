import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApprovalRequestQuestion, ApprovalRequestView } from '@shared/api/content.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';

const requestsKey = (clientId: string) => ['approval-requests', clientId];

/** What the client company was asked about these posts, the newest first. */
export const useRequests = (clientId: string, postIds: string[]) =>
  useQuery({
    queryKey: [...requestsKey(clientId), postIds],
    queryFn: async ({ signal }) =>
      (
        await get<Page<ApprovalRequestView>>(
          `/api/clients/${clientId}/approval-requests${query({ postId: postIds })}`,
          signal,
        )
      ).items,
  });

/** Asks somebody of the client company for some posts. */
export function useAsk(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (question: ApprovalRequestQuestion) =>
      send<ApprovalRequestView>('POST', `/api/clients/${clientId}/approval-requests`, question),
    onSettled: () => cache.invalidateQueries({ queryKey: requestsKey(clientId) }),
  });
}
