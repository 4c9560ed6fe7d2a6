import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewPartner, PartnerKeyForm, PartnerKeyView, PartnerNewKey, PartnerView } from '@shared/api/clients.ts';
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

type PartnerOrder = { verb: 'POST'; path?: never; body: NewPartner } | { verb: 'DELETE'; path: string; body?: never };

export function usePartnerChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: PartnerOrder) => send(verb, `/api/partners${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['partners'] }),
  });
}

/** Makes a key, which is told this once. */
export function useNewKey(partnerId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (form: PartnerKeyForm) => send<PartnerNewKey>('POST', `/api/partners/${partnerId}/keys`, form),
    onSettled: () => cache.invalidateQueries({ queryKey: ['partners'] }),
  });
}
