import { meaningOf } from '@shared/time/meaningOf.ts';
import { dateOf, localOf, mondayOf, plusDays } from '@shared/time/zoned.ts';

/** A moment until which an inquiry can be put off. */
export interface SnoozeChoice {
  name: 'hour' | 'afternoon' | 'tomorrow' | 'monday' | 'week';
  until: string;
}

const hour = 60 * 60_000;
const morning = 'T09:00';

/** What one can choose from at a moment, on the clock of a zone; nothing that is over or comes within half an hour. */
export function snoozeChoices(now: Date, zone: string): SnoozeChoice[] {
  const today = dateOf(now, zone);
  const at = (local: string) => meaningOf(local, zone).at;
  const choices: SnoozeChoice[] = [
    { name: 'hour', until: new Date(now.getTime() + hour).toISOString() },
    { name: 'afternoon', until: at(`${today}T16:00`) },
    { name: 'tomorrow', until: at(`${plusDays(today, 1)}${morning}`) },
    { name: 'monday', until: at(`${plusDays(mondayOf(today), 7)}${morning}`) },
    { name: 'week', until: at(`${plusDays(today, 7)}${morning}`) },
  ];
  const soon = now.getTime() + hour / 2;
  const coming = choices.filter(({ until }) => Date.parse(until) > soon);
  return coming.filter(({ until }, index) => coming.findIndex((other) => other.until === until) === index);
}

/** The moment of a day and time as they are typed, or null where they name none that is to come. */
export function ownMoment(local: string, zone: string, now: Date): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null;
  const { at } = meaningOf(local, zone);
  return Date.parse(at) > now.getTime() ? at : null;
}

/** Tomorrow morning, as a field for a day and a time shows it. */
export const tomorrowMorning = (now: Date, zone: string): string =>
  `${plusDays(localOf(now, zone).slice(0, 10), 1)}${morning}`;
