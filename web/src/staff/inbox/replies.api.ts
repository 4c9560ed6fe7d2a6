import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@shared/http/http.ts';
import { Problem } from '@shared/http/problem.ts';
import type { InquiryDetail, InquiryState, ReplyNewAnswer } from '@shared/api/monitoring.ts';
import { inquiriesPath } from '@staff/shared/inquiry/inquiries.api.ts';
import { patchLists } from '@staff/shared/live/patch.ts';
import { noticeProblem } from '@staff/shared/session/session.api.ts';
import { session } from '@staff/shared/session/signIn.ts';
import { isGoing, type Deliver, type Outgoing } from './outbox.ts';

export const inquiryKey = (clientId: string, id: string) => ['inquiry', clientId, id];

/** An inquiry with its whole conversation. */
export const inquiryQuery = (clientId: string, id: string) =>
  queryOptions({
    queryKey: inquiryKey(clientId, id),
    queryFn: ({ signal }) => get<InquiryDetail>(`${inquiriesPath(clientId)}/${id}`, signal),
  });

/**
 * A note or an assignment in between is no conflict for a reply. Another reply is: then the old version is sent, and the
 * server refuses it.
 */
export const versionToSend = (now: Pick<InquiryDetail, 'version' | 'replies'>, seen: Outgoing['seen']): number =>
  now.replies.length > seen.replies ? seen.version : now.version;

/** How replies are sent: on the inquiry as it is now, and after a while only for the person who wrote them. */
export const delivery =
  (cache: QueryClient, staffId: string): Deliver =>
  async (reply, leaving) => {
    const { key, clientId, inquiryId, text, seen } = reply;
    if (!isGoing(reply)) await requirePerson(staffId);
    const known = inquiryQuery(clientId, inquiryId);
    // A page that is being left has no time to ask.
    const now = leaving ? cache.getQueryData(known.queryKey) : await cache.fetchQuery({ ...known, staleTime: 0 });
    const version = now ? versionToSend(now, seen) : seen.version;
    const path = `${inquiriesPath(clientId)}/${inquiryId}/replies`;
    await send<InquiryState>('POST', path, { text, version, key } satisfies ReplyNewAnswer, leaving);
    void cache.invalidateQueries({ queryKey: known.queryKey });
    void patchLists(cache, 'inquiries', [inquiryId]);
  };

/** Somebody else may have signed in in another tab: a reply must not go out in their name. */
async function requirePerson(staffId: string): Promise<void> {
  if ((await session()).staffId === staffId) return;
  const ended = new Problem({ type: '/problems/session-ended' }, 401);
  noticeProblem(ended);
  throw ended;
}

const soon = 60_000;

/** The inquiry of a reply that is on its way, read again and again until it is known what became of it. */
export const useFollowed = ({ clientId, inquiryId, at }: Outgoing) =>
  useQuery({
    ...inquiryQuery(clientId, inquiryId),
    refetchInterval: () => (Date.now() - at < soon ? 3_000 : 30_000),
  });
