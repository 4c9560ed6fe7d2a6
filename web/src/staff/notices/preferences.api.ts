import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PreferencesForm, PreferencesView } from '@shared/api/clients.ts';
import { get, send } from '@shared/http/http.ts';

const path = '/api/me/notice-preferences';
const key = ['notice-preferences'];

export const usePreferences = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => get<PreferencesView>(path, signal), staleTime: 60_000 });

export function useSavePreferences() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (form: PreferencesForm) => send<PreferencesView>('PUT', path, form),
    onSuccess: (saved) => {
      cache.setQueryData(key, saved);
    },
  });
}
