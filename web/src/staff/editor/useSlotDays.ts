import { useQuery } from '@tanstack/react-query';
import type { Calendar, CalendarDay } from '@shared/api/content.ts';
import { get, query } from '@shared/http/http.ts';
import { plusDays } from '@shared/time/zoned.ts';

const daysBack = 48;
const daysAhead = 14;

/** The days of a client around today, from which times are suggested; none while they are not known. */
export function useSlotDays(clientId: string, today: string): CalendarDay[] {
  const [from, to] = [plusDays(today, -daysBack), plusDays(today, daysAhead)];
  const calendar = useQuery({
    queryKey: ['calendar', clientId, from, to, 'suggestions'],
    queryFn: ({ signal }) => get<Calendar>(`/api/clients/${clientId}/calendar${query({ from, to })}`, signal),
    staleTime: 60_000,
  });
  return calendar.data?.days ?? [];
}
