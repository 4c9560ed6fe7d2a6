import type { ClientCard } from '@staff/shared/client/clients.api.ts';
import type { Day } from '@staff/shared/calendar/calendar.api.ts';

/** How many clients stand on one board. */
export const perBoard = 12;

/** The clients of one board: those asked for, or all, and of many only a part. */
export function clientsOn(clients: ClientCard[], asked: string[], page: number) {
  const all = clients.filter(({ id, archived }) => (asked.length === 0 ? !archived : asked.includes(id)));
  const pages = Math.max(1, Math.ceil(all.length / perBoard));
  const shown = Math.trunc(Math.min(Math.max(0, page), pages - 1));
  return { clients: all.slice(shown * perBoard, (shown + 1) * perBoard), page: shown, pages, count: all.length };
}

/** Whether a client has nothing on a day on which it is there for people, and on which it still could have something. */
export const isGap = (day: Day, today: string): boolean =>
  day.entries.length === 0 && !day.closed && !day.holiday && day.date >= today;
