// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BoardRow } from '@shared/api/content.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { meaningOf } from '@shared/time/meaningOf.ts';
import { dateOf, datesFrom, mondayOf, plusDays } from '@shared/time/zoned.ts';
import type { Entry } from '@staff/shared/calendar/calendar.api.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Board } from './Board.tsx';

configure({ asyncUtilTimeout: 20_000 });

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';
const monday = plusDays(mondayOf(dateOf(new Date(), berlin)), 7);
const writer = signedIn({ name: 'Mia', zone: berlin });
const zones: Record<string, string> = { c1: berlin, c2: newYork };
const clients = [
  { id: 'c1', name: 'Bäckerei', colour: '#8A5A00', zone: berlin, languages: ['de'], archived: false },
  { id: 'c2', name: 'Theater', colour: '#B3261E', zone: newYork, languages: ['de'], archived: false },
];
const channel = (clientId: string, network: string) => ({
  id: `${clientId}-${network}`,
  clientId,
  network,
  name: network,
});

/** Two clients of whom the first has a post on Monday, which goes where it is sent. */
function serve(stage: Entry['stage'] = 'SCHEDULED', posts = 1, timed: [number, object] | null = null) {
  let local = `${monday}T17:30`;
  const row = (clientId: string): BoardRow => ({
    clientId,
    zone: zones[clientId] ?? berlin,
    gateClosed: clientId === 'c2',
    notLive: clientId === 'c2' ? [{ channelId: 'x', network: 'MASTODON', name: 'Bühne', status: 'PAUSED' }] : [],
    days: datesFrom(monday, plusDays(monday, 6)).map((date) => ({
      date,
      closed: date === plusDays(monday, 6),
      more: 0,
      entries:
        clientId === 'c1' && local.startsWith(date)
          ? Array.from(
              { length: posts },
              (_, index) =>
                ({
                  clientId,
                  postId: `p${String(index + 1)}`,
                  local: `${local}:00`,
                  at: meaningOf(local, berlin).at,
                  title: index === 0 ? 'Stollen' : `Brot ${String(index)}`,
                  stage,
                  channels: [{ channelId: 'c1-MASTODON', network: 'MASTODON', name: 'Bäckerei' }],
                }) satisfies Entry,
            )
          : [],
    })),
  });
  return fakeFetch({
    'GET /api/clients?*': () => [200, { items: clients, next: null }],
    'GET /api/calendar/board?*': ({ path }) => [
      200,
      { rows: new URL(path, 'http://x').searchParams.getAll('clientId').map(row) },
    ],
    'GET /api/clients/c2/channels?*': () => [
      200,
      { items: [channel('c2', 'MASTODON'), channel('c2', 'BLUESKY')], next: null },
    ],
    'GET /api/clients/c1/posts/p1': () => [
      200,
      {
        id: 'p1',
        clientId: 'c1',
        version: 7,
        draft: { ...emptyDraft, title: 'Stollen', text: 'Ab heute', channelIds: ['c1-MASTODON'], language: 'en' },
        deliveries: [],
        slot: { local, zone: berlin, at: meaningOf(local, berlin).at },
      },
    ],
    'PUT /api/clients/c1/posts/p1/slot': ({ body }) => {
      ({ local } = body as { local: string });
      return [200, { id: 'p1', version: 8, status: 'SCHEDULED', contentHash: 'h' }];
    },
    'POST /api/clients/c2/posts*': () => [201, { id: 'p2', version: 1, status: 'DRAFT', contentHash: 'h' }],
    'PUT /api/clients/c2/posts/p2/slot': () =>
      timed ?? [200, { id: 'p2', version: 2, status: 'DRAFT', contentHash: 'h' }],
  });
}

function open(session = writer, byDays = false) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={session}>
          <MemoryRouter>
            <Board day={monday} byDays={byDays} onShow={() => undefined} />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const card = () => screen.findByRole('link', { name: /Stollen/ });
const rowOf = (name: RegExp) => screen.findByRole('row', { name });
/** A cell of a client; the first is Monday. */
const cellOf = async (name: RegExp, day: number) =>
  within(await rowOf(name)).getAllByRole('cell')[day] as HTMLTableCellElement;

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});
beforeEach(() => {
  cleanNotifications();
});

describe('the week board', () => {
  it('reads the week of all clients at once', async () => {
    const sent = serve();
    open();
    await card();

    expect(sent.map(({ path }) => path).filter((path) => path.includes('calendar'))).toEqual([
      `/api/calendar/board?from=${monday}&clientId=c1&clientId=c2`,
    ]);
  });

  it('shows one day at a time on a phone, the clients below each other', async () => {
    serve();
    open(writer, true);

    expect(await within(await cellOf(/^Bäckerei/, 0)).findByRole('link', { name: /Stollen/ })).toBeVisible();
    expect(screen.getAllByRole('cell')).toHaveLength(2);
  });

  it('says what holds a client up, and by which clock it goes', async () => {
    serve();
    open();

    const head = within(await rowOf(/^Theater/)).getByRole('rowheader');

    expect(head).toHaveTextContent(/Zeiten in New York.*Angehalten.*Bühne: Pausiert/);
    expect(within(await rowOf(/^Bäckerei/)).getByRole('rowheader')).toHaveTextContent(/^Bäckerei$/);
  });

  it('shows a gap for each day without a post, and leads to a new one for that client and day', async () => {
    serve();
    open();

    const gaps = within(await rowOf(/^Bäckerei/)).getAllByRole('link', { name: /^Kein Beitrag/ });

    expect(gaps).toHaveLength(5);
    expect(gaps[0]).toHaveAttribute('href', `/desk/c1/posts/new?day=${plusDays(monday, 1)}`);
    expect(gaps[0]).toHaveAccessibleName(/Neuer Beitrag für Bäckerei am Dienstag/);
    expect(await cellOf(/^Bäckerei/, 6)).toHaveTextContent('Geschlossen');
  });

  it('shows the first posts of a day, then all of them, and goes on from there', async () => {
    serve('SCHEDULED', 4);
    const user = open();
    await card();
    expect(screen.queryByRole('link', { name: /Brot 2/ })).not.toBeInTheDocument();

    screen.getByRole('button', { name: 'noch 2' }).focus();
    await user.keyboard('{Enter}');

    expect(screen.getByRole('link', { name: /Brot 2/ })).toHaveFocus();
    expect(screen.getByRole('link', { name: /Brot 3/ })).toBeVisible();
  });

  it('moves a post along its row, by keys and by hand', async () => {
    const sent = serve();
    const user = open();
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    const tuesday = await cellOf(/^Bäckerei/, 1);
    expect(await within(tuesday).findByRole('link', { name: /Stollen/ })).toHaveFocus();

    fireEvent.dragStart(await card());
    fireEvent.drop(await cellOf(/^Bäckerei/, 4));
    expect(await within(await cellOf(/^Bäckerei/, 4)).findByRole('link', { name: /Stollen/ })).toBeVisible();
    expect(sent.filter(({ verb }) => verb === 'PUT').map(({ body }) => (body as { local: string }).local)).toEqual([
      `${plusDays(monday, 1)}T17:30`,
      `${plusDays(monday, 4)}T17:30`,
    ]);
  });

  it('asks before it copies a post to another client, and never moves it there', async () => {
    const sent = serve();
    const user = open();

    fireEvent.dragStart(await card());
    fireEvent.drop(await cellOf(/^Theater/, 2));
    const dialog = await screen.findByRole('dialog', { name: '„Stollen“ für einen anderen Kunden kopieren?' });
    expect(dialog).toHaveTextContent('Der Beitrag bleibt bei Bäckerei.');
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
    await waitFor(() => {
      expect(within(dialog).getByRole('button', { name: 'Als Entwurf kopieren' })).toBeEnabled();
    });
    await user.click(within(dialog).getByRole('button', { name: 'Als Entwurf kopieren' }));

    expect(await screen.findByText(/„Stollen“ liegt als Entwurf bei Theater/)).toBeVisible();
    expect(sent.filter(({ verb }) => verb !== 'GET')).toMatchObject([
      {
        verb: 'POST',
        path: '/api/clients/c2/posts',
        body: { title: 'Stollen', text: 'Ab heute', channelIds: ['c2-MASTODON'] },
      },
      {
        verb: 'PUT',
        path: '/api/clients/c2/posts/p2/slot',
        body: { local: `${plusDays(monday, 2)}T17:30`, zone: newYork, version: 1 },
      },
    ]);
  });

  it.each([
    [422, 'slot-in-past', /ohne Termin/],
    [503, 'upstream-unavailable', /bitte dort nachsehen/],
  ])('says where the time of a copy is answered with %i, and keeps the language', async (status, type, words) => {
    const sent = serve('SCHEDULED', 1, [status, { type: `/problems/${type}`, status }]);
    const user = open();

    fireEvent.dragStart(await card());
    fireEvent.drop(await cellOf(/^Theater/, 2));
    const copy = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Als Entwurf kopieren' });
    await waitFor(() => {
      expect(copy).toBeEnabled();
    });
    await user.click(copy);

    expect(await screen.findByText(words)).toBeVisible();
    expect(sent.find(({ verb }) => verb === 'POST')?.body).toMatchObject({ language: 'en' });
  });

  it('leaves what is public in its place', async () => {
    const sent = serve('PUBLISHED');
    const user = open();
    (await card()).focus();

    await user.keyboard('{Shift>}{ArrowRight}{/Shift}d');
    fireEvent.dragStart(await card());
    fireEvent.drop(await cellOf(/^Bäckerei/, 4));

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
    fireEvent.drop(await cellOf(/^Theater/, 4));
    expect(await screen.findByRole('dialog', { name: /kopieren/ })).toBeVisible();
  });

  it('asks by a key for whom to copy, and gives the focus back', async () => {
    serve();
    const user = open();
    (await card()).focus();

    await user.keyboard('c');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Als Entwurf kopieren' })).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: 'Abbrechen' }));

    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(await card()).toHaveFocus();
  });

  it('offers nothing to do to who may only read', async () => {
    const sent = serve();
    open({ ...writer, permissions: ['READ'] });

    expect(await card()).toHaveAttribute('draggable', 'false');
    expect(screen.queryByRole('link', { name: /Neuer Beitrag/ })).not.toBeInTheDocument();
    expect(within(await rowOf(/^Bäckerei/)).getAllByText('Kein Beitrag')).toHaveLength(5);
    fireEvent.dragStart(await card());
    fireEvent.drop(await cellOf(/^Bäckerei/, 4));
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
  });
});
