import '@staff/shared/styles/segments.ts';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords, monthWords, zoneName } from '@shared/time/format.ts';
import { weekNumber } from '@shared/time/zoned.ts';
import { AsOf } from '@shared/ui/RelativeTime.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { rangeOf, type CalendarView } from './view.ts';
import css from './Calendar.module.css';

interface Props {
  view: CalendarView;
  day: string;
  today: string;
  /** Whether one day is shown at a time. */
  byDays: boolean;
  step: (by: 1 | -1) => void;
  go: (next: { view?: CalendarView; from?: string }) => void;
  /** The zone of the times, where it is the same for all, and as of when they are, once that is known. */
  read?: { zone: string; asOf: number | null };
}

/** From one week, month or day to the next, and from one view to the other. */
export function Toolbar({ view, day, today, byDays, step, go, read }: Props) {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const { zone: reader } = useSession();
  return (
    <div className={css.bar}>
      <div className={css.steps}>
        <Button
          variant="default"
          size="xs"
          aria-label={t('calendar.previous')}
          onClick={() => {
            step(-1);
          }}
        >
          <IconChevronLeft size={18} />
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            go({ from: today });
          }}
        >
          {t('calendar.today')}
        </Button>
        <Button
          variant="default"
          size="xs"
          aria-label={t('calendar.next')}
          onClick={() => {
            step(1);
          }}
        >
          <IconChevronRight size={18} />
        </Button>
      </div>
      <Span view={view} day={day} byDays={byDays} />
      <span className={css.zone}>
        {read && <b data-other={read.zone !== reader}>{t('calendar.zone', { zone: zoneName(read.zone) })}</b>}
        {read?.asOf != null && (
          <>
            {' '}
            · <AsOf at={read.asOf} zone={read.zone} />
          </>
        )}
      </span>
      <SegmentedControl
        className={css.views ?? ''}
        size="xs"
        value={view}
        onChange={(next) => {
          go({ view: next as CalendarView });
        }}
        data={[
          { value: 'week', label: t('calendar.weekView') },
          { value: 'month', label: t('calendar.monthView') },
          ...(clientId === null ? [{ value: 'board', label: t('board.view') }] : []),
        ]}
        aria-label={t('calendar.view')}
      />
    </div>
  );
}

function Span({ view, day, byDays }: Pick<Props, 'view' | 'day' | 'byDays'>) {
  const { t, lang } = useTranslation();
  const { from, to } = rangeOf(view, day);
  return (
    <h2 className={css.span} aria-live="polite">
      {byDays
        ? dayWords(day, lang)
        : view === 'month'
          ? monthWords(day, lang)
          : `${dayWords(from, lang, 'short')} – ${dayWords(to, lang, 'short')}`}
      {view !== 'month' && <span className={css.week}>{t('calendar.week', { number: weekNumber(from) })}</span>}
    </h2>
  );
}
