import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { dayWords, weekdayWords } from '@shared/time/format.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useReschedule, type Calendar, type Entry } from './calendar.api.ts';
import { DayCell } from './DayCell.tsx';
import { weeksOf, type CalendarView } from './view.ts';
import css from './Calendar.module.css';

interface Props {
  view: CalendarView;
  from: string;
  to: string;
  month: string;
  today: string;
  calendar: Calendar;
  stale: boolean;
}

/** Weeks as rows, days as columns; on a phone one day under the other. */
export function Grid({ view, from, to, month, today, calendar, stale }: Props) {
  const { t, lang } = useTranslation();
  const { zone } = useScope();
  const reschedule = useReschedule();
  const may = useMay('WRITE_POSTS');
  const [dragged, setDragged] = useState<Entry | null>(null);
  const days = new Map(calendar.days.map((day) => [day.date, day]));
  const weeks = weeksOf(from, to);

  const moveTo = (entry: Entry, local: string) => reschedule.mutateAsync({ entry, local, zone: calendar.zone });

  const drop = (date: string) => {
    const entry = dragged;
    setDragged(null);
    if (entry === null || entry.local.slice(0, 10) === date) return;
    const undo = () => {
      notifications.hide(`moved-${entry.postId}`);
      void moveTo(entry, entry.local).catch(fail);
    };
    moveTo(entry, `${date}T${entry.local.slice(11, 16)}`).then(() => {
      notifications.show({
        id: `moved-${entry.postId}`,
        autoClose: 8_000,
        withCloseButton: true,
        message: (
          <span className={css.moved}>
            {t('calendar.moved', { title: entry.title, day: dayWords(date, lang, 'short') })}
            <Button size="xs" variant="default" onClick={undo}>
              {t('do.undo')}
            </Button>
          </span>
        ),
      });
    }, fail);
  };

  const fail = (thrown: unknown) => {
    const words = problemText(asProblem(thrown), t);
    notifications.show({ color: 'var(--bad)', title: words.title, message: words.help, autoClose: 12_000 });
  };

  return (
    <div className={css.grid} data-view={view} data-stale={stale}>
      <div className={css.names} aria-hidden="true">
        {weeks[0]?.map((date) => (
          <span key={date}>{weekdayWords(date, lang)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} className={css.row}>
          {week.map((date) => (
            <DayCell
              key={date}
              date={date}
              day={days.get(date)}
              view={view}
              today={today}
              outside={view === 'month' && date.slice(0, 7) !== month}
              drag={may ? { entry: dragged, start: setDragged, drop } : null}
              zone={zone}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
