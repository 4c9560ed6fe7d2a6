import { useQuery } from '@tanstack/react-query';
import type { CountAttentionCounts } from '@shared/api/content.ts';
import type { FindInquiriesCounts } from '@shared/api/monitoring.ts';
import { get, query } from '@shared/http/http.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';

const useCounts = <T>(path: string, key: string, clientId: string | null) =>
  useQuery({
    queryKey: [key, 'counts', clientId],
    queryFn: ({ signal }) => get<T>(`${path}${query({ clientId })}`, signal),
  }).data;

/** How many things on each page need the reader; undefined while unknown, never a made-up 0. */
export function useBadges(): Record<string, number | undefined> {
  const { clientId } = useScope();
  const writes = useMay('WRITE_POSTS');
  const replies = useMay('REPLY');
  const posts = useCounts<CountAttentionCounts>('/api/attention/counts', 'attention', clientId);
  const inquiries = useCounts<FindInquiriesCounts>('/api/inquiries/counts', 'inquiries', clientId);
  const inbox = inquiries && inquiries.mine + (replies ? inquiries.nobodys : 0);
  const desk = posts && posts.approvals + posts.sentBack + posts.withoutSlot + (writes ? posts.troubles : 0);
  return {
    today: desk === undefined || inbox === undefined ? undefined : desk + inbox,
    inbox,
    review: posts?.approvals,
  };
}
