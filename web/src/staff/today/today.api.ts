import { useQuery } from '@tanstack/react-query';
import type { Calendar } from '@shared/api/content.ts';
import { get, query } from '@shared/http/http.ts';

/** The calendar of a few days, of one client or of all. */
export const useSchedule = (clientId: string | null, from: string, to: string, zone: string) =>
  useQuery({
    queryKey: ['calendar', clientId ?? 'all', from, to, zone],
    queryFn: ({ signal }) =>
      get<Calendar>(
        clientId === null
          ? `/api/calendar${query({ from, to, zone })}`
          : `/api/clients/${clientId}/calendar${query({ from, to })}`,
        signal,
      ),
  });
