import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewStaff, StaffChange, StaffView } from '@shared/api/clients.ts';
import { getAll, send } from '@shared/http/http.ts';

/** A colleague; without the right to manage staff only id and name are known. */
export type Person = StaffView;

export const usePeople = () =>
  useQuery({ queryKey: ['staff'], queryFn: ({ signal }) => getAll<Person>('/api/staff', signal), staleTime: 60_000 });

/** Somebody new, or a change to somebody known. */
type Saving = { id: null; body: NewStaff } | { id: string; body: StaffChange };

export function useSavePerson() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: Saving) =>
      id === null ? send<StaffView>('POST', '/api/staff', body) : send<StaffView>('PUT', `/api/staff/${id}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['staff'] }),
  });
}

/** Sends an invitation again, or takes it back. */
export function useInvitation() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ person, verb }: { person: Person; verb: 'POST' | 'DELETE' }) =>
      send(verb, `/api/staff/${person.id}/invitation`),
    onSettled: () => cache.invalidateQueries({ queryKey: ['staff'] }),
  });
}

/** Unlocks a colleague's address after too many wrong passwords. */
export const unlock = (person: Person) => send('POST', `/api/staff/${person.id}/unlock`);
