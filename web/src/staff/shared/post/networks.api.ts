import { queryOptions, useQuery } from '@tanstack/react-query';
import type { NetworkAsking, OptionField as Field } from '@shared/api/content.ts';
import { get } from '@shared/http/http.ts';

/** What a network wants to know of a post. */
export type OptionField = Field;

const askingQuery = queryOptions({
  queryKey: ['networks'],
  queryFn: async ({ signal }) => (await get<NetworkAsking>('/api/networks', signal)).items,
  staleTime: Infinity,
});

/** What each network wants to know of a post that others do not ask. */
export const useNetworkOptions = () => useQuery(askingQuery);
