import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PinMarked, SharedThread, ThreadState } from '@shared/api/approval-content.ts';
import { get, send } from '@shared/http/http.ts';
import { freshUuid } from '@shared/http/uuid.ts';
import { live, type AskedPost } from './approval.api.ts';
import type { Seen } from './useSeen.ts';

/** What was said about one thing at a post, by the client company and its agency. */
export type Thread = SharedThread;

/** Words or a picture that somebody marked. */
export type Marked = PinMarked;

const pathOf = (postId: string) => `/approval/posts/${postId}/remarks`;

export const useThreads = (postId: string, shown: boolean, seen: Seen): UseQueryResult<Thread[]> =>
  useQuery({
    queryKey: ['posts', postId, 'remarks'],
    queryFn: ({ signal }) => get<Thread[]>(pathOf(postId), signal),
    enabled: shown && seen.ever,
    ...(seen.now ? live : {}),
  });

/** How many remarks in some threads are the agency's. */
export const remarksOfAgency = (threads: Thread[]): number =>
  threads.flatMap(({ remarks }) => remarks.filter(({ own, byName }) => !own && byName == null)).length;

interface Saying {
  threadId: string | null;
  text: string;
  pin: Marked | null;
}

/**
 * Says something at a post: in a thread, or in a new one where that is null. What is sent again because nobody answered has
 * the same key, so that it is said once.
 */
export function useSay(postId: string) {
  const cache = useQueryClient();
  const once = useRef({ said: '', key: '' });
  return useMutation({
    mutationFn: ({ threadId, text, pin }: Saying) => {
      const said = JSON.stringify([threadId, text, pin]);
      if (once.current.said !== said) once.current = { said, key: freshUuid() };
      const { key } = once.current;
      return threadId === null
        ? send<ThreadState>('POST', pathOf(postId), { text, pin, key })
        : send<ThreadState>('POST', `${pathOf(postId)}/${threadId}/answers`, { text, key });
    },
    onSuccess: () => {
      once.current = { said: '', key: '' };
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['posts', postId, 'remarks'] }),
  });
}

type Channel = AskedPost['channels'][number];

/** The place of a channel's text, as pins name it. */
export const placeOf = ({ variant }: Channel): Marked['place'] => (variant == null ? {} : { variant });

/** The same as one word, for what is marked in the page. */
export const keyOf = ({ variant, part }: Marked['place']): string =>
  variant != null ? `variant/${variant}` : part != null ? `part/${String(part)}` : 'text';

/** The ids of a post's pictures in their order. */
export const picturesOf = ({ channels }: AskedPost): string[] =>
  [...(channels[0]?.pictures ?? []), ...(channels[0]?.parts ?? []).flatMap(({ media }) => media ?? [])].map(
    ({ assetId }) => assetId,
  );
