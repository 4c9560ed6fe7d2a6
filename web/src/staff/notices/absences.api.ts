import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Absence, AbsenceForm, StaffView } from '@shared/api/clients.ts';
import { getAll, send } from '@shared/http/http.ts';
import { useSession } from '@staff/shared/session/session.api.ts';

export type { Absence };

const path = '/api/absences';
const key = ['absences'];

/** The absences of everybody that are not over. */
export const useAbsences = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => getAll<Absence>(path, signal), staleTime: 60_000 });

export function useAddAbsence() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (form: AbsenceForm) => send<Absence>('POST', path, form),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}

export function useRemoveAbsence() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Absence) => send('DELETE', `${path}/${id}`),
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}

/** Everybody in the team, as far as it is known who left it; with this key the list is shared with the team page. */
export const useTeam = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => getAll<StaffView>('/api/staff', signal),
    staleTime: 60_000,
  });

/** Who may stand in for somebody, as the options of a select. */
export function useDeputies(staffId?: string): { value: string; label: string }[] {
  const { staffId: mine } = useSession();
  return (useTeam().data ?? [])
    .filter(({ id, active }) => id !== (staffId ?? mine) && active !== false)
    .map(({ id, name }) => ({ value: id, label: name }));
}
