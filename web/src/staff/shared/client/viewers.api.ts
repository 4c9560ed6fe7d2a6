import { useQuery } from '@tanstack/react-query';
import type { ViewerView } from '@shared/api/clients.ts';
import { get, type Page } from '@shared/http/http.ts';

/** The people of a client company who may look into the portal and can be asked for their approval. */
export const useViewers = (clientId: string) =>
  useQuery({
    queryKey: ['viewers', clientId],
    queryFn: async ({ signal }) => (await get<Page<ViewerView>>(`/api/clients/${clientId}/viewers`, signal)).items,
  });
