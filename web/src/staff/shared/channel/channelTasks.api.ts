import { useMutation, useQuery } from '@tanstack/react-query';
import type { ChannelHealthEnding, ChannelTask as Task, ConnectionLink, ConnectionView } from '@shared/api/content.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';

/** A channel that somebody has to connect again. */
export type ChannelTask = Task;

/** A network whose API version ends soon. */
export type EndingVersion = ChannelHealthEnding;

export const useChannelTasks = (clientId: string | null) =>
  useQuery({
    queryKey: ['channel-tasks', clientId],
    queryFn: async ({ signal }) =>
      (await get<Page<ChannelTask>>(`/api/channel-tasks${query({ clientId })}`, signal)).items,
    refetchInterval: 5 * 60_000,
  });

/** For those who see to the installation. */
export const useEndingVersions = (enabled: boolean) =>
  useQuery({
    queryKey: ['channel-versions'],
    enabled,
    queryFn: async ({ signal }) => (await get<Page<EndingVersion>>('/api/channel-health/versions', signal)).items,
  });

/** Makes the link by which the owner of a channel connects it again. */
export const useReconnectLink = ({ clientId, channelId, network }: ChannelTask, language: string) =>
  useMutation({
    mutationFn: async () => {
      const path = `/api/clients/${clientId}/connections`;
      const { id } = await send<ConnectionView>('POST', path, { network, channelId, language });
      return (await send<ConnectionLink>('POST', `${path}/${id}/link`)).url;
    },
  });
