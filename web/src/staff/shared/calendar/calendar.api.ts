import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Calendar } from '@shared/api/content.ts';
import { get, query } from '@shared/http/http.ts';

/** Some days of the calendar of one client or of all; of each day only its first posts where `perDay` is given. */
interface Asked {
  clientId: string | null;
  from: string;
  to: string;
  zone: string;
  perDay?: number | undefined;
}

export const calendarQuery = ({ clientId, from, to, zone, perDay }: Asked) =>
  queryOptions({
    queryKey: ['calendar', clientId ?? 'all', from, to, zone, perDay ?? 'all'],
    queryFn: ({ signal }) =>
      get<Calendar>(
        clientId === null
          ? `/api/calendar${query({ from, to, zone, perDay })}`
          : `/api/clients/${clientId}/calendar${query({ from, to, perDay })}`,
        signal,
      ),
  });

export const useCalendar = (asked: Asked) => useQuery({ ...calendarQuery(asked), placeholderData: keepPreviousData });
