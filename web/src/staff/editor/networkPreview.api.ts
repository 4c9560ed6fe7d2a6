import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PreviewView } from '@shared/api/content.ts';
import { get, send } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import { postPath, type Post } from '@staff/shared/post/post.api.ts';

/** How the preview of a post at a network stands. */
export type NetworkPreview = PreviewView;

type Of = Pick<Post, 'clientId' | 'id'>;

const previewPath = (post: Of, channelId: string) => `${postPath(post)}/channels/${channelId}/preview`;

const previewKey = (post: Of, channelId: string) => ['network-preview', post.clientId, post.id, channelId];

/** So often it is looked whether it is made. */
const lookEvery = 1_000;

/** The preview of a post on a channel; null where there is none. */
export const useNetworkPreview = (post: Of | null, channelId: string) =>
  useQuery({
    queryKey: previewKey(post ?? { clientId: '', id: '' }, channelId),
    queryFn: async ({ signal }) => {
      if (post === null) return null;
      try {
        return await get<NetworkPreview>(previewPath(post, channelId), signal);
      } catch (thrown) {
        if (asProblem(thrown).status === 404) return null;
        throw thrown;
      }
    },
    enabled: post !== null,
    refetchInterval: ({ state }) => (state.data?.making === true ? lookEvery : false),
  });

/** Has the post shown as it is stored. */
export function useAskPreview() {
  const cache = useQueryClient();
  return async (post: Of, channelId: string): Promise<void> => {
    const asked = await send<NetworkPreview>('POST', previewPath(post, channelId));
    await cache.cancelQueries({ queryKey: previewKey(post, channelId) });
    cache.setQueryData(previewKey(post, channelId), asked);
  };
}
