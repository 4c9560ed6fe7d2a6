import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyEmailNewEmail, MyEmailView } from '@shared/api/clients.ts';
import { get, send } from '@shared/http/http.ts';

const emailKey = ['my-email'];

/** The address one signs in with, and the one that is asked for. */
export const useMyEmail = () =>
  useQuery({ queryKey: emailKey, queryFn: ({ signal }) => get<MyEmailView>('/api/me/email', signal) });

/** Asks for another address, or withdraws that. */
export function useEmailChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wanted: MyEmailNewEmail | null) =>
      send<MyEmailView>(wanted === null ? 'DELETE' : 'PUT', '/api/me/email', wanted ?? undefined),
    onSuccess: (email) => {
      cache.setQueryData(emailKey, email);
    },
  });
}

/** Signs out on every other device. */
export const endOthers = () => send('DELETE', '/session/others');
