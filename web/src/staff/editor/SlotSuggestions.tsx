import { useQuery } from '@tanstack/react-query';
import type { Calendar } from '@shared/api/content.ts';
import { get, query } from '@shared/http/http.ts';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { useNow } from '@shared/time/useNow.ts';
import { suggestions } from './suggestions.ts';
import css from './Slot.module.css';

const daysBack = 48;
const daysAhead = 14;

interface Props {
  clientId: string;
  zone: string;
  onTake: (local: string) => void;
}

/** Times at which the client usually publishes, and why they are offered. */
export function SlotSuggestions({ clientId, zone, onTake }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const today = dateOf(now, zone);
  const [from, to] = [plusDays(today, -daysBack), plusDays(today, daysAhead)];
  const calendar = useQuery({
    queryKey: ['calendar', clientId, from, to, 'suggestions'],
    queryFn: ({ signal }) => get<Calendar>(`/api/clients/${clientId}/calendar${query({ from, to })}`, signal),
    staleTime: 60_000,
  });
  const found = suggestions(calendar.data?.days ?? [], zone, now);
  if (found.length === 0) return null;
  return (
    <div className={css.suggestions} role="group" aria-label={t('slot.suggestions')}>
      <span className={css.hint}>{t('slot.suggestions')}</span>
      {found.map(({ local, count, of }) => (
        <button
          key={local}
          type="button"
          className={css.suggestion}
          onClick={() => {
            onTake(local);
          }}
        >
          <b>
            {dayWords(local.slice(0, 10), lang, 'short')}, {local.slice(11)}
          </b>
          <span className={css.hint}>{t('slot.usual', { count, of })}</span>
        </button>
      ))}
    </div>
  );
}
