import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { GateView, HoldBecause } from '@shared/api/content.ts';
import { get, send } from '@shared/http/http.ts';

/** Whether anything of a client may be published at the moment. */
export type Gate = GateView;

const gateKey = (clientId: string) => ['gate', clientId];

export const useGate = (clientId: string | null) =>
  useQuery({
    queryKey: gateKey(clientId ?? ''),
    queryFn: ({ signal }) => get<Gate>(`/api/clients/${clientId ?? ''}/gate`, signal),
    enabled: clientId !== null,
  });

/** Closes the gate (with a reason) or opens it (with null). */
export function useMoveGate(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? send<Gate>('DELETE', `/api/clients/${clientId}/gate`)
        : send<Gate>('PUT', `/api/clients/${clientId}/gate`, { reason } satisfies HoldBecause),
    onSuccess: (gate) => {
      cache.setQueryData(gateKey(clientId), gate);
      for (const key of ['posts', 'post', 'calendar', 'attention']) void cache.invalidateQueries({ queryKey: [key] });
    },
  });
}
