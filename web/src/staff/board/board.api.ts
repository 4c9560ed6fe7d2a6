import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Board, BoardRow, DraftBody, PostState, ScheduleWhen } from '@shared/api/content.ts';
import { get, query, send } from '@shared/http/http.ts';
import { asProblem, type Problem } from '@shared/http/problem.ts';
import type { Entry } from '@staff/shared/calendar/calendar.api.ts';
import { emptyDraft, written, type Draft } from '@staff/shared/post/draft.ts';
import { postPath, postsPath, type Post, type Slot } from '@staff/shared/post/post.api.ts';

/** A client's week. */
export type Row = BoardRow;

/** The week of several clients from one day on, each in its own days; one read for all of them. */
export const useBoard = (from: string, clientIds: string[]) =>
  useQuery({
    queryKey: ['calendar', 'board', from, clientIds],
    queryFn: ({ signal }) => get<Board>(`/api/calendar/board${query({ from, clientId: clientIds })}`, signal),
    enabled: clientIds.length > 0,
    placeholderData: keepPreviousData,
  });

/** What of a post another client may have: pictures and variants belong to the one who has the channels. */
export const copyOf = (draft: Draft, channelIds: string[]): Draft => ({
  ...emptyDraft,
  title: draft.title,
  text: draft.text,
  parts: draft.parts.map(({ text }) => ({ text, media: [] })),
  options: draft.options ?? null,
  language: draft.language ?? null,
  channelIds,
});

/** For whom a post is copied, to which of its channels and for which time. */
export interface CopyTo extends Pick<Slot, 'local' | 'zone'> {
  clientId: string;
  channelIds: string[];
}

/** What became of the time of a copy; unknown where nobody answered. */
type Timed = 'SET' | 'REFUSED' | 'UNKNOWN';

/** A copy: its post, and whether that has got the time as well. */
export interface Copied {
  id: string;
  timed: Timed;
}

const unanswered = (thrown: unknown): Timed => (isRefusal(asProblem(thrown)) ? 'REFUSED' : 'UNKNOWN');

/** Whether the service looked at what was asked and said no. */
const isRefusal = ({ status }: Problem): boolean => [400, 403, 404, 409, 422].includes(status);

/** Writes a post as a draft for another client. */
export async function copyPost(entry: Entry, { clientId, channelIds, local, zone }: CopyTo): Promise<Copied> {
  const post = await get<Post>(postPath({ clientId: entry.clientId, id: entry.postId }));
  const body = written(copyOf(post.draft, channelIds)) satisfies DraftBody;
  const { id, version } = await send<PostState>('POST', postsPath(clientId), body);
  // Whatever becomes of the time, the draft is written.
  const timed = await send('PUT', `${postPath({ clientId, id })}/slot`, {
    local,
    zone,
    version,
  } satisfies ScheduleWhen).then((): Timed => 'SET', unanswered);
  return { id, timed };
}
