import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PartnerKeyView, PartnerNewKey, PartnerView } from '@shared/api/clients.ts';
import { get, send, type Page } from '@shared/http/http.ts';

/** What is shown of a key after it was created. */
export type PartnerKey = PartnerKeyView;

/** A company that uses the public API. */
export type Partner = PartnerView;

/** The scopes a key can have. */
export const scopes = ['posts:read', 'posts:write'] as const;

export const usePartners = () =>
  useQuery({
    queryKey: ['partners'],
    queryFn: async ({ signal }) => (await get<Page<Partner>>('/api/partners', signal)).items,
  });

export function usePartnerChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: { verb: 'POST' | 'DELETE'; path?: string; body?: unknown }) =>
      send<PartnerNewKey>(verb, `/api/partners${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['partners'] }),
  });
}
