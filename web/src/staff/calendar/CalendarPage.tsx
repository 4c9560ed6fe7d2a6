import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconRepeat } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { narrow } from '@staff/shared/sheet/sheet.ts';
import { useCalendar } from '@staff/shared/calendar/calendar.api.ts';
import { KeysHelp } from '@staff/shared/calendar/KeysHelp.tsx';
import { Grid } from './Grid.tsx';
import { Toolbar } from './Toolbar.tsx';
import { dayIn, entriesInMonth, rangeOf, stepOf, viewOf, type CalendarView } from './view.ts';
import css from './Calendar.module.css';

const Board = later(async () => (await import('@staff/board/Board.tsx')).Board);

/** The calendar of posts: weeks and months in the client's zone, and the board of several clients. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  const [params, setParams] = useSearchParams();
  const today = dateOf(useNow(), zone);
  const view = viewOf(params.get('view'), clientId === null);
  // The board of a phone has room for one day.
  const byDays = useMediaQuery(narrow, window.matchMedia(narrow).matches) && view === 'board';
  const day = dayIn(params.get('from')) ?? today;
  const go = (next: { view?: CalendarView; from?: string }) => {
    setParams((now) => {
      now.set('view', next.view ?? view);
      now.set('from', next.from ?? day);
      now.delete('sheet');
      return now;
    });
  };
  const show = (date: string) => {
    go({ from: date });
  };
  const step = (by: 1 | -1) => {
    show(byDays ? plusDays(day, by) : stepOf(view, day, by));
  };
  useKeys({
    t: () => {
      show(today);
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
    b: () => {
      if (clientId === null) go({ view: 'board' });
    },
  });
  const bar = { view, day, today, byDays, step, go };

  return (
    <div className={css.sheet}>
      <PageHeader title={t('page.calendar')}>
        <KeysHelp board={clientId === null} />
        {clientId !== null && <ClientButtons clientId={clientId} />}
      </PageHeader>
      {view === 'board' ? (
        <>
          <Toolbar {...bar} />
          <Board day={day} byDays={byDays} onShow={show} />
        </>
      ) : (
        <Weeks {...bar} onShow={show} />
      )}
    </div>
  );
}

type Bar = Parameters<typeof Toolbar>[0];

/** The weeks or the month of one client, or of all in the reader's zone. */
function Weeks({ onShow, ...bar }: Bar & { onShow: (date: string) => void }) {
  const { clientId, zone } = useScope();
  const { view, day, today } = bar;
  const { from, to } = rangeOf(view, day);
  const calendar = useCalendar({ clientId, from, to, zone, perDay: view === 'month' ? entriesInMonth : undefined });
  return (
    <>
      <Toolbar
        {...bar}
        read={{
          zone: calendar.data?.zone ?? zone,
          asOf: calendar.data && !calendar.isPlaceholderData ? calendar.dataUpdatedAt : null,
        }}
      />
      <QueryView query={calendar} rows={7}>
        {(data) => (
          <Grid
            view={view}
            day={day}
            today={today}
            calendar={data}
            stale={calendar.isPlaceholderData}
            onShow={onShow}
          />
        )}
      </QueryView>
    </>
  );
}

function ClientButtons({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const may = useMay('WRITE_POSTS');
  return (
    <>
      <Button
        component={Link}
        to={path(clientId, 'client?tab=series')}
        variant="subtle"
        leftSection={<IconRepeat size={18} />}
      >
        {t('client.tab.series')}
      </Button>
      {may && (
        <Button component={Link} to={path(clientId, 'posts/new')} leftSection={<IconPlus size={18} />}>
          {t('posts.new')}
        </Button>
      )}
    </>
  );
}
