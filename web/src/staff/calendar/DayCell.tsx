import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import type { Day, Entry } from '@staff/shared/calendar/calendar.api.ts';
import { EntryCard, type EntryActions } from '@staff/shared/calendar/EntryCard.tsx';
import { focusOnce } from '@staff/shared/calendar/focusOnce.ts';
import { useDropPlace } from '@staff/shared/calendar/useDropPlace.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useWholeDay } from './calendar.api.ts';
import type { CalendarView } from './view.ts';
import css from './Calendar.module.css';

/** What a hand does with the entries; null where the reader may only look. */
interface Hand {
  dragged: Entry | null;
  /** The day to which an entry has come. */
  target: string | null;
  drop: (date: string) => void;
  isMovable: (entry: Entry) => boolean;
  actions: EntryActions;
}

interface Props {
  date: string;
  day: Day | undefined;
  view: CalendarView;
  today: string;
  outside: boolean;
  zone: string;
  hand: Hand | null;
}

/** One day: its name, holiday or closure, and what goes out. */
export function DayCell({ date, day, view, today, outside, zone, hand }: Props) {
  const { t, lang } = useTranslation();
  const { clientId } = useScope();
  const [all, setAll] = useState(false);
  // Where an entry has come to a day that is not shown whole, it must be seen.
  if (!all && hand?.target === date && (day?.more ?? 0) > 0) setAll(true);
  const whole = useWholeDay(clientId, date, zone, all);
  // Not the cached one of a day that was opened before: nothing keeps it up to date.
  const every = all ? whole.data?.days[0]?.entries : undefined;
  const entries = every ?? day?.entries ?? [];
  const more = every === undefined ? (day?.more ?? 0) : 0;
  const dropPlace = useDropPlace(hand?.dragged != null && date >= today, () => hand?.drop(date));

  return (
    <section
      className={css.day}
      aria-label={dayWords(date, lang)}
      data-today={date === today}
      data-past={date < today}
      data-outside={outside}
      data-closed={day?.closed === true}
      data-empty={entries.length === 0}
      {...dropPlace}
    >
      <header className={css.dayHead}>
        <span className={css.number}>
          <span className={css.weekday}>{dayWords(date, lang, 'short')}</span>
          <span className={css.date}>{Number(date.slice(8))}</span>
          {date === today && <span className={css.todayWord}>{t('calendar.today')}</span>}
        </span>
        {clientId !== null && hand !== null && date >= today && (
          <Link
            to={`${path(clientId, 'posts/new')}?day=${date}`}
            className={css.add}
            aria-label={t('calendar.addOn', { day: dayWords(date, lang) })}
          >
            <IconPlus size={16} aria-hidden="true" />
          </Link>
        )}
      </header>
      {day?.holiday && <p className={css.holiday}>{day.holiday[lang]}</p>}
      {day?.closed === true && !day.holiday && <p className={css.closure}>{t('calendar.closed')}</p>}
      <ul className={css.entries}>
        {entries.map((entry, index) => (
          <li key={entry.postId} ref={every !== undefined && index === day?.entries.length ? focusOnce : undefined}>
            <EntryCard
              entry={entry}
              compact={view === 'month'}
              withClient={clientId === null}
              zone={zone}
              movable={hand?.isMovable(entry) === true}
              actions={hand?.actions ?? null}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          className={css.moreEntries}
          disabled={whole.isFetching}
          onClick={() => {
            if (all) void whole.refetch();
            setAll(true);
          }}
        >
          {whole.isError && !whole.isFetching ? t('state.again') : t('calendar.more', { count: more })}
        </button>
      )}
    </section>
  );
}
