import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from '@shared/language.ts';
import type {
  DayOfWeek,
  Recurrence,
  RecurrenceFrequency,
  SeriesPreview,
  SeriesView,
  SeriesYes,
  Slot,
} from '@shared/api/content.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { shortDay, weekdayWords, zoneName, type Lang } from '@shared/time/format.ts';
import { plusDays } from '@shared/time/zoned.ts';

export const frequencies: RecurrenceFrequency[] = ['DAILY', 'WEEKLY', 'MONTHLY'];
export type Frequency = RecurrenceFrequency;

export const daysOfWeek: DayOfWeek[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
export type { DayOfWeek };

/** A recurrence rule in local time; it ends with a day or after a number of times. */
export type Rule = Recurrence;

export type SeriesSlot = Slot;

/** A repeated post with the dates still to come. */
export type Series = SeriesView;

const ofClient = (clientId: string) => `/api/clients/${clientId}`;
const seriesKey = (clientId: string) => ['series', clientId];

export const useSeries = (clientId: string) =>
  useQuery({
    queryKey: seriesKey(clientId),
    queryFn: async ({ signal }) => (await get<Page<Series>>(`${ofClient(clientId)}/series`, signal)).items,
  });

/** The dates a rule would produce. */
export const useSeriesPreview = (clientId: string, rule: Rule | null) =>
  useQuery({
    queryKey: ['series-preview', clientId, rule],
    queryFn: () => send<SeriesPreview>('POST', `${ofClient(clientId)}/series-previews`, rule),
    enabled: rule !== null,
    retry: false,
    gcTime: 60_000,
  });

/** Begins, approves or ends a series; ending it can also remove the posts it has planned. */
export function useSeriesChange(clientId: string) {
  const cache = useQueryClient();
  const onSettled = () => {
    for (const key of ['series', 'posts', 'post', 'calendar', 'attention'])
      void cache.invalidateQueries({ queryKey: [key] });
  };
  const begin = useMutation({
    mutationFn: ({ postId, rule }: { postId: string; rule: Rule }) =>
      send<Series>('POST', `${ofClient(clientId)}/posts/${postId}/series`, rule),
    onSettled,
  });
  const end = useMutation({
    mutationFn: ({ id, posts }: { id: string; posts: boolean }) =>
      send<Series>('DELETE', `${ofClient(clientId)}/series/${id}${query({ posts: String(posts) })}`),
    onSettled,
  });
  const approve = useMutation({
    mutationFn: ({ id, contentHash }: Series) =>
      send<Series>('POST', `${ofClient(clientId)}/series/${id}/approval`, { contentHash } satisfies SeriesYes),
    onSettled,
  });
  return { begin, end, approve };
}

/** The short name of a day of the week. */
export const dayName = (day: DayOfWeek, lang: Lang): string =>
  weekdayWords(plusDays('2026-11-23', daysOfWeek.indexOf(day)), lang);

/** A rule as one says it: `alle 2 Wochen am Mo, Do um 09:00 Uhr (Berlin), ab 3. Dez. 2026, 10-mal`. */
export function ruleWords(rule: Rule, t: TFunction, lang: Lang): string {
  const every = t(`series.unit.${rule.frequency}`, { count: rule.every });
  const days = daysOfWeek
    .filter((day) => rule.weekdays?.includes(day))
    .map((day) => dayName(day, lang))
    .join(', ');
  return [
    `${days === '' ? every : t('series.rule.days', { every, days })} ${t('series.rule.at', { time: rule.time.slice(0, 5), zone: zoneName(rule.zone) })}`,
    t('series.rule.from', { day: shortDay(rule.from, lang) }),
    rule.count != null
      ? t('series.rule.count', { count: rule.count })
      : t('series.rule.until', { day: shortDay(rule.until ?? rule.from, lang) }),
  ].join(', ');
}
