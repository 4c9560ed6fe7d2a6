import '@staff/shared/styles/segments.ts';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconRepeat } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dayWords, monthWords, zoneName } from '@shared/time/format.ts';
import { dateOf, weekNumber } from '@shared/time/zoned.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { AsOf } from '@shared/ui/RelativeTime.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useCalendar } from '@staff/shared/calendar/calendar.api.ts';
import { Grid } from './Grid.tsx';
import { entriesInMonth, rangeOf, stepOf, type CalendarView } from './view.ts';
import css from './Calendar.module.css';

/** The calendar of posts in the client's zone. */
export function CalendarPage() {
  const { t, lang } = useTranslation();
  const { clientId, zone } = useScope();
  const may = useMay('WRITE_POSTS');
  const [params, setParams] = useSearchParams();
  const today = dateOf(useNow(), zone);
  const view: CalendarView = params.get('view') === 'month' ? 'month' : 'week';
  const asked = params.get('from') ?? '';
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : today;
  const { from, to } = rangeOf(view, day);
  const calendar = useCalendar({ clientId, from, to, zone, perDay: view === 'month' ? entriesInMonth : undefined });
  const go = (next: { view?: CalendarView; from?: string }) => {
    setParams({ view: next.view ?? view, from: next.from ?? day });
  };
  const step = (by: 1 | -1) => {
    go({ from: stepOf(view, day, by) });
  };
  useKeys({
    t: () => {
      go({ from: today });
    },
    n: () => {
      step(1);
    },
    p: () => {
      step(-1);
    },
    w: () => {
      go({ view: 'week' });
    },
    m: () => {
      go({ view: 'month' });
    },
  });

  return (
    <div className={css.sheet}>
      <PageHeader title={t('page.calendar')}>
        {clientId !== null && (
          <Button
            component={Link}
            to={path(clientId, 'client?tab=series')}
            variant="subtle"
            leftSection={<IconRepeat size={18} />}
          >
            {t('client.tab.series')}
          </Button>
        )}
        {clientId !== null && may && (
          <Button component={Link} to={path(clientId, 'posts/new')} leftSection={<IconPlus size={18} />}>
            {t('posts.new')}
          </Button>
        )}
      </PageHeader>
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
        <h2 className={css.span} aria-live="polite">
          {view === 'month'
            ? monthWords(day, lang)
            : `${dayWords(from, lang, 'short')} – ${dayWords(to, lang, 'short')}`}
          {view === 'week' && <span className={css.week}>{t('calendar.week', { number: weekNumber(from) })}</span>}
        </h2>
        <span className={css.zone}>
          {t('calendar.zone', { zone: zoneName(calendar.data?.zone ?? zone) })}
          {calendar.data && !calendar.isPlaceholderData && (
            <>
              {' '}
              · <AsOf at={calendar.dataUpdatedAt} zone={zone} />
            </>
          )}
        </span>
        <SegmentedControl
          className={css.views ?? ''}
          size="xs"
          value={view}
          onChange={(next) => {
            go({ view: next === 'month' ? 'month' : 'week' });
          }}
          data={[
            { value: 'week', label: t('calendar.weekView') },
            { value: 'month', label: t('calendar.monthView') },
          ]}
          aria-label={t('calendar.view')}
        />
      </div>
      <QueryView query={calendar} rows={7}>
        {(data) => (
          <Grid
            view={view}
            from={from}
            to={to}
            month={day.slice(0, 7)}
            today={today}
            calendar={data}
            stale={calendar.isPlaceholderData}
          />
        )}
      </QueryView>
    </div>
  );
}
