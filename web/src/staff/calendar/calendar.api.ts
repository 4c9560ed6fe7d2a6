import { useQuery } from '@tanstack/react-query';
import { calendarQuery } from '@staff/shared/calendar/calendar.api.ts';

/** Every post of one day, once it is asked for. */
export const useWholeDay = (clientId: string | null, date: string, zone: string, asked: boolean) =>
  useQuery({ ...calendarQuery({ clientId, from: date, to: date, zone }), enabled: asked });
