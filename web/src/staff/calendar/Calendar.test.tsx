// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { dayWords } from '@shared/time/format.ts';
import { meaningOf } from '@shared/time/meaningOf.ts';
import { dateOf, datesFrom, mondayOf, plusDays } from '@shared/time/zoned.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { CalendarPage } from './CalendarPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const berlin = 'Europe/Berlin';
const monday = plusDays(mondayOf(dateOf(new Date(), berlin)), 7);
const writer = signedIn({ name: 'Mia', zone: berlin });
const clients = [
  { id: 'c1', name: 'Bäckerei', colour: '#8A5A00', zone: berlin, languages: ['de'], archived: false },
  { id: 'c2', name: 'Theater', colour: '#B3261E', zone: 'America/New_York', languages: ['de'], archived: false },
];

interface Slot {
  local: string;
  zone: string;
}

interface Told {
  refuse?: object;
  full?: string;
  /** Where somebody else has put the post since the calendar was read. */
  meanwhile?: Slot;
}

/** A calendar with one post, which goes where it is sent unless `refuse` says otherwise. */
function serve(slot: Slot, { refuse, full, meanwhile }: Told = {}) {
  const post = { clientId: 'c1', slot };
  const at = () => meaningOf(post.slot.local, post.slot.zone).at;
  const localIn = (zone: string) =>
    `${dateOf(at(), zone)}T${new Date(at()).toLocaleTimeString('en-GB', { timeZone: zone })}`;
  const calendar = ({ path }: { path: string }): [number, unknown] => {
    const asked = new URL(path, 'http://x').searchParams;
    const zone = asked.get('zone') ?? berlin;
    const local = localIn(zone);
    const entry = { clientId: 'c1', postId: 'p1', local, at: at(), title: 'Stollen', stage: 'SCHEDULED', channels: [] };
    const days = datesFrom(asked.get('from') ?? '', asked.get('to') ?? '').map((date) => ({
      date,
      holiday: date === plusDays(monday, 3) ? { de: 'Tag der Brezel', en: 'Pretzel Day' } : null,
      closed: false,
      // Of a full day only a read of that day alone shows everything.
      more: date === full && asked.get('from') !== asked.get('to') ? 1 : 0,
      entries: local.startsWith(date) && (date !== full || asked.get('from') === asked.get('to')) ? [entry] : [],
    }));
    return [200, { zone, days }];
  };
  return fakeFetch({
    'GET /api/clients?*': () => [200, { items: clients, next: null }],
    'GET /api/calendar?*': calendar,
    'GET /api/clients/c1/calendar?*': calendar,
    'GET /api/clients/c1/posts/p1': () => {
      if (meanwhile && post.slot === slot) post.slot = meanwhile;
      return [
        200,
        { id: 'p1', clientId: 'c1', version: 7, draft: emptyDraft, deliveries: [], slot: { ...post.slot, at: at() } },
      ];
    },
    'PUT /api/clients/c1/posts/p1/slot': ({ body }) => {
      if (refuse) return [409, refuse];
      const { local, zone } = body as Slot;
      post.slot = { local, zone };
      return [200, { id: 'p1', version: 8, status: 'SCHEDULED', contentHash: 'h' }];
    },
  });
}

function Address() {
  const { search } = useLocation();
  return <output aria-label="Adresse">{search}</output>;
}

function open(address: string, session = writer) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[address]}>
            <Address />
            <Routes>
              <Route path="/desk/:scope/calendar" element={<CalendarPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const card = () => screen.findByRole('link', { name: /Stollen/ });
const dayOf = (date: string) => screen.getByRole('region', { name: dayWords(date, 'de') });
/** The entry stands on a day and has the focus there. */
const standsOn = async (date: string) => {
  await waitFor(() => {
    expect(within(dayOf(date)).getByRole('link', { name: /Stollen/ })).toHaveFocus();
  });
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});
beforeEach(() => {
  cleanNotifications();
});

describe('an entry of the calendar', () => {
  it('is moved by keys to the next day at the same time, says so, and keeps the focus', async () => {
    const sent = serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');

    await standsOn(plusDays(monday, 1));
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toEqual({
      local: `${plusDays(monday, 1)}T17:30`,
      zone: berlin,
      version: 7,
    });
    const said = await screen.findByRole('alert');
    expect(said).toHaveTextContent(`liegt jetzt am ${dayWords(plusDays(monday, 1), 'de', 'short')} um 17:30 Uhr.`);
  });

  it('goes back by a key, and the focus with it', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await standsOn(plusDays(monday, 1));

    await user.keyboard('u');

    await standsOn(monday);
    expect(await screen.findByText(/liegt wieder am/)).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Zurücknehmen' })).not.toBeInTheDocument();
    });
  });

  it('takes the calendar along to another week, and back', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');

    await standsOn(plusDays(monday, 7));
    expect(screen.getByRole('status', { name: 'Adresse' })).toHaveTextContent(`from=${plusDays(monday, 7)}`);
    await user.keyboard('u');
    await standsOn(monday);
  });

  it('is seen, and has the focus, on a day of which the month shows only a part', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin }, { full: plusDays(monday, 1) });
    const user = open(`/desk/c1/calendar?view=month&from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');

    await standsOn(plusDays(monday, 1));
  });

  it('says that the day it comes to is a holiday', async () => {
    serve({ local: `${plusDays(monday, 2)}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');

    expect(await screen.findByText(/Der Tag ist ein Feiertag: Tag der Brezel\./)).toBeVisible();
  });

  it('keeps the time of its own clock, whatever clock the calendar shows', async () => {
    const sent = serve({ local: `${monday}T19:30`, zone: 'America/New_York' });
    const user = open(`/desk/all/calendar?from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({
        local: `${plusDays(monday, 1)}T19:30`,
        zone: 'America/New_York',
      });
    });
  });

  it('is not moved to a day that is over', async () => {
    const today = dateOf(new Date(), berlin);
    const sent = serve({ local: `${today}T23:59`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${today}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');

    expect(await screen.findByText('Dieser Termin liegt in der Vergangenheit.')).toBeVisible();
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
  });

  it('gets a day and a time that are typed', async () => {
    const sent = serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();
    await user.keyboard('d');
    const dialog = await screen.findByRole('dialog', { name: /Stollen/ });

    const time = within(dialog).getByLabelText('Uhrzeit');
    await user.clear(time);
    await user.type(time, '9:15');
    await user.click(within(dialog).getByRole('button', { name: 'Termin setzen' }));

    await standsOn(monday);
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ local: `${monday}T09:15`, zone: berlin });
    expect(dialog).not.toBeInTheDocument();
  });

  it('stays where it is, with a word why, where somebody else has changed it', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin }, { refuse: { type: '/problems/version-conflict', status: 409 } });
    const user = open(`/desk/c1/calendar?from=${monday}`);
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');

    expect(await screen.findByRole('alert')).not.toHaveTextContent('liegt jetzt');
    await standsOn(monday);
  });

  it('is dropped on another day', async () => {
    const sent = serve({ local: `${monday}T17:30`, zone: berlin });
    open(`/desk/c1/calendar?from=${monday}`);

    fireEvent.dragStart(await card());
    fireEvent.drop(dayOf(plusDays(monday, 4)));

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ local: `${plusDays(monday, 4)}T17:30` });
    });
  });

  it('is dropped on the day that is shown, also where somebody else has moved it', async () => {
    const sent = serve(
      { local: `${monday}T17:30`, zone: berlin },
      { meanwhile: { local: `${plusDays(monday, 2)}T09:00`, zone: berlin } },
    );
    open(`/desk/c1/calendar?from=${monday}`);

    fireEvent.dragStart(await card());
    fireEvent.drop(dayOf(plusDays(monday, 4)));

    await standsOn(plusDays(monday, 4));
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ local: `${plusDays(monday, 4)}T09:00` });
  });

  it('says by which keys it is moved, to those who may', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin });
    open(`/desk/c1/calendar?from=${monday}`);

    expect(await card()).toHaveAccessibleDescription(/Umschalt und Pfeiltasten/);
  });

  it('is not moved by who may only read', async () => {
    const sent = serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`, { ...writer, permissions: ['READ'] });
    const link = await card();
    link.focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}d');

    expect(link).toHaveAttribute('draggable', 'false');
    expect(link).not.toHaveAccessibleDescription(/Umschalt/);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
  });

  it('opens beside the calendar, and as a page with a second click', async () => {
    serve({ local: `${monday}T17:30`, zone: berlin });
    const user = open(`/desk/c1/calendar?from=${monday}`);

    await user.click(await card());

    expect(screen.getByRole('status', { name: 'Adresse' })).toHaveTextContent(`?from=${monday}&sheet=post%3Ac1%3Ap1`);
    await user.click(await card());
    expect(screen.queryByRole('heading', { name: /Kalender/ })).not.toBeInTheDocument();
  });
});
