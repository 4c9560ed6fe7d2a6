import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  PinMarked,
  PinView,
  RemarkThreadAudience,
  RemarkBeginning,
  ThreadState,
  ThreadView,
} from '@shared/api/content.ts';
import { get, send } from '@shared/http/http.ts';
import { postsPath } from '@staff/shared/post/post.api.ts';
import { dropOnceKey, onceKey } from '@staff/shared/ui/onceKey.ts';

/** What is said about one thing at a post. */
export type Thread = ThreadView;

export type Audience = RemarkThreadAudience;

/** Words or a picture that somebody marked. */
export type Marked = PinMarked;

/** Where a thread is pinned now. */
export type Pin = PinView;

/** The longest remark. */
export const longestRemark = 2_000;

/** So long its writer may take a remark back, in milliseconds. */
export const takenBackWithin = 10 * 60_000;

/** Where the words of a thread begin and end in its text; null where they are gone, and for a picture. */
export const rangeOf = (pin: Pin | null | undefined): { from: number; to: number } | null =>
  pin?.start == null || pin.words == null ? null : { from: pin.start, to: pin.start + pin.words.length };

const remarksKey = (clientId: string, postId: string) => ['remarks', clientId, postId];

const remarksPath = (clientId: string, postId: string) => `${postsPath(clientId)}/${postId}/remarks`;

export const useThreads = (clientId: string, postId: string) =>
  useQuery({
    queryKey: remarksKey(clientId, postId),
    queryFn: ({ signal }) => get<Thread[]>(remarksPath(clientId, postId), signal),
  });

/** What can be done with the remarks of a post; each reads them anew. */
export function useRemarks(clientId: string, postId: string) {
  const cache = useQueryClient();
  const path = remarksPath(clientId, postId);
  const onSettled = () => cache.invalidateQueries({ queryKey: remarksKey(clientId, postId) });
  const begin = useMutation({
    mutationFn: (body: RemarkBeginning) =>
      send<ThreadState>('POST', path, { ...body, key: onceKey(`remark.${postId}`, body) }),
    onSuccess: () => {
      dropOnceKey(`remark.${postId}`);
    },
    onSettled,
  });
  const answer = useMutation({
    mutationFn: ({ id, ...body }: { id: string; text: string; named: string[] }) =>
      send<ThreadState>('POST', `${path}/${id}/answers`, { ...body, key: onceKey(`answer.${id}`, body) }),
    onSuccess: (_, { id }) => {
      dropOnceKey(`answer.${id}`);
    },
    onSettled,
  });
  const resolve = useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) =>
      send<ThreadState>(done ? 'PUT' : 'DELETE', `${path}/${id}/resolution`),
    onSettled,
  });
  const takeBack = useMutation({
    mutationFn: ({ id, remarkId }: { id: string; remarkId: string }) =>
      send('DELETE', `${path}/${id}/remarks/${remarkId}`),
    onSettled,
  });
  return { begin, answer, resolve, takeBack };
}

export type Remarks = ReturnType<typeof useRemarks>;
