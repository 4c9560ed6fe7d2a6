import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PresenceBeat, PresenceView } from '@shared/api/content.ts';
import { send } from '@shared/http/http.ts';
import { postPath, type Post } from '@staff/shared/post/post.api.ts';

/** Twice within the time after which a page is taken for closed. */
const pause = 20_000;

const nameOfPage = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');

/**
 * Says again and again that a post is open on this page, and hears who else has it open. Whoever comes, leaves or takes over
 * is told by the live stream, which has this asked again.
 */
export function usePresence(
  post: Pick<Post, 'clientId' | 'id'> | null,
  wish: 'READ' | 'WRITE',
  enabled: boolean,
  onTaken: () => void,
) {
  const cache = useQueryClient();
  const [page] = useState(nameOfPage);
  const path = post === null ? null : `${postPath(post)}/presence/${page}`;
  const beat = (next: PresenceBeat['wish']) =>
    send<PresenceView>('PUT', path ?? '', { wish: next } satisfies PresenceBeat);
  const query = useQuery({
    queryKey: ['presence', path, wish],
    queryFn: () => beat(wish),
    enabled: enabled && path !== null,
    placeholderData: (before: PresenceView | undefined) => before,
    refetchInterval: pause,
    refetchIntervalInBackground: true,
    gcTime: 0,
    retry: false,
  });
  const takeOver = useMutation({
    mutationFn: () => beat('TAKE_OVER'),
    onSuccess: (seen) => {
      cache.setQueryData(['presence', path, wish], seen);
      onTaken();
    },
  });

  useEffect(() => {
    if (!enabled || path === null) return;
    const leave = () => {
      void send('DELETE', path, undefined, true).catch(() => undefined);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [enabled, path]);

  return { people: query.data?.people ?? [], writing: query.data?.writing ?? false, takeOver };
}

export type Presence = ReturnType<typeof usePresence>;
