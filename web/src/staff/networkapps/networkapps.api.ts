import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NetworkAppAppForm, NetworkAppView } from '@shared/api/clients.ts';
import { get, send, type Page } from '@shared/http/http.ts';

/** The agency's own app at a network. */
export type NetworkApp = NetworkAppView;

const key = ['network-apps'];

export const useNetworkApps = () =>
  useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await get<Page<NetworkApp>>('/api/network-apps', signal)).items,
  });

type Order = { network: string; form: NetworkAppAppForm } | { network: string; form: null };

/** Enters an app, or takes it away. */
export function useNetworkAppChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ network, form }: Order) =>
      form === null
        ? send('DELETE', `/api/network-apps/${network}`)
        : send('PUT', `/api/network-apps/${network}`, form),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}
