import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HookChange, HookDeliveryView, HookForm, HookView, NewHookSecret } from '@shared/api/clients.ts';
import { get, send, type Page } from '@shared/http/http.ts';

/** An address outside that hears alerts. */
export type Hook = HookView;
export type HookDelivery = HookDeliveryView;
export type { HookForm, NewHookSecret };

/** The most that an agency has. */
export const mostHooks = 5;

const key = ['hooks'];

export const useHooks = () =>
  useQuery({ queryKey: key, queryFn: async ({ signal }) => (await get<Page<Hook>>('/api/hooks', signal)).items });

/** The last that went there. */
export const useHookDeliveries = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: async ({ signal }) => (await get<Page<HookDelivery>>(`/api/hooks/${id}/deliveries`, signal)).items,
  });

function useHookOrder<Order, Answer>(order: (of: Order) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: order, onSettled: () => cache.invalidateQueries({ queryKey: key }) });
}

export const useAddHook = () => useHookOrder((form: HookForm) => send<NewHookSecret>('POST', '/api/hooks', form));

export const useChangeHook = (id: string) =>
  useHookOrder((change: HookChange) => send<Hook>('PUT', `/api/hooks/${id}`, change));

export const useRenewSecret = (id: string) =>
  useHookOrder(() => send<NewHookSecret>('POST', `/api/hooks/${id}/secret`));

/** Calls it at once, and says what came of it. */
export const useTestHook = (id: string) => useHookOrder(() => send<HookDelivery>('POST', `/api/hooks/${id}/test`));

export const useRemoveHook = (id: string) => useHookOrder(() => send('DELETE', `/api/hooks/${id}`));

/** What was set of a hook. */
export const formOf = ({ name, address, language, kinds, clientIds }: Hook): HookForm => ({
  name,
  address,
  language,
  kinds: kinds ?? null,
  clientIds: clientIds ?? null,
});
