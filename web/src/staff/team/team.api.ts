import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getAll, send } from '@shared/http/http.ts';
import type { Role } from '@staff/shared/session/session.api.ts';

/** A colleague; without the right to manage staff only id and name are known. */
export interface Person {
  id: string;
  name: string;
  email?: string;
  role?: Role;
  allClients?: boolean;
  clientIds?: string[];
  active?: boolean;
  version?: number;
}

export const usePeople = () =>
  useQuery({ queryKey: ['staff'], queryFn: ({ signal }) => getAll<Person>('/api/staff', signal), staleTime: 60_000 });

export function useSavePerson() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string | null; body: object }) =>
      id === null ? send('POST', '/api/staff', body) : send('PUT', `/api/staff/${id}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['staff'] }),
  });
}

/** Unlocks a colleague's address after too many wrong passwords. */
export const unlock = (person: Person) => send('POST', `/api/staff/${person.id}/unlock`);
