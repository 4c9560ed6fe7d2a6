import { useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { weekdayWords } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';
import type { Calendar, Entry } from '@staff/shared/calendar/calendar.api.ts';
import { isMovable } from '@staff/shared/calendar/entry.ts';
import { KeysHint } from '@staff/shared/calendar/KeysHelp.tsx';
import { MovingDialog } from '@staff/shared/calendar/MoveDialog.tsx';
import { useKeptFocus } from '@staff/shared/calendar/useKeptFocus.ts';
import { useMoves } from '@staff/shared/calendar/useMoves.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { DayCell } from './DayCell.tsx';
import { rangeOf, weeksOf, type CalendarView } from './view.ts';
import css from './Calendar.module.css';

interface Props {
  view: CalendarView;
  day: string;
  today: string;
  calendar: Calendar;
  stale: boolean;
  onShow: (date: string) => void;
}

/** Weeks as rows, days as columns; on a phone one day under the other. */
export function Grid({ view, day, today, calendar, stale, onShow }: Props) {
  const { t, lang } = useTranslation();
  const { zone } = useScope();
  const may = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const place = useRef<HTMLDivElement>(null);
  const keep = useKeptFocus(place, !stale);
  const [dragged, setDragged] = useState<Entry | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const { from, to } = rangeOf(view, day);
  const days = new Map(calendar.days.map((each) => [each.date, each]));
  const weeks = weeksOf(from, to);
  const moves = useMoves({
    dayOf: (_, date) => days.get(date),
    zoneOf: () => calendar.zone,
    onFocus: keep,
    onMoved: (_, at) => {
      const date = dateOf(at, calendar.zone);
      setTarget(date);
      if (date < from || date > to) onShow(date);
    },
  });
  const drop = (date: string) => {
    setDragged(null);
    if (dragged !== null) moves.moveOn(dragged, date);
  };
  const hand = {
    dragged,
    target,
    drop,
    isMovable: (entry: Entry) => isMovable(entry, today, plans),
    actions: { move: moves.moveBy, ask: moves.ask, drag: setDragged },
  };

  return (
    <div
      ref={place}
      tabIndex={-1}
      role="group"
      aria-label={t('page.calendar')}
      className={css.grid}
      data-view={view}
      data-stale={stale}
    >
      {may && <KeysHint />}
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
              outside={view === 'month' && date.slice(0, 7) !== day.slice(0, 7)}
              hand={may ? hand : null}
              zone={zone}
            />
          ))}
        </div>
      ))}
      <MovingDialog moves={moves} />
    </div>
  );
}
