// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { SeriesTab } from './SeriesTab.tsx';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { RepeatButton } from './RepeatButton.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const zone = 'Europe/Berlin';
const post: Post = {
  id: 'p1',
  clientId: 'c1',
  draft: { ...emptyDraft, title: 'Brot der Woche' },
  status: 'SCHEDULED',
  stage: 'SCHEDULED',
  slot: { local: '2026-12-03T09:00', zone, at: '2026-12-03T08:00:00Z' },
  contentHash: 'h',
  createdBy: 's1',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '',
  changedAt: '',
  deliveries: [],
  origin: 'DESK',
  version: 1,
};
const rule = {
  frequency: 'WEEKLY',
  every: 2,
  weekdays: ['THURSDAY', 'MONDAY'],
  time: '09:00:00',
  zone,
  from: '2026-12-03',
  until: null,
  count: 8,
};
const series = {
  id: 'r1',
  clientId: 'c1',
  title: 'Brot der Woche',
  rule,
  slots: [{ local: '2026-12-03T09:00', zone, at: '2026-12-03T08:00:00Z' }],
  left: 8,
  endedAt: null,
  createdByName: 'Mina',
  authors: ['s9'],
  contentHash: 'h',
  approval: null,
  createdAt: '2026-11-24T13:00:00Z',
};

const previewed = ({ body }: Sent): [number, unknown] =>
  (body as { count?: number }).count === 300
    ? [422, { type: '/problems/recurrence-too-long', status: 422 }]
    : [
        200,
        {
          slots: [
            { local: '2027-03-28T03:00', zone, at: '2027-03-28T01:00:00Z' },
            { local: '2027-04-04T09:00', zone, at: '2027-04-04T07:00:00Z' },
          ],
          length: 8,
        },
      ];

function show(page: React.ReactNode) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/series': () => [200, { items: [series], next: null }],
    'POST /api/clients/c1/series-previews': previewed,
    'POST /api/clients/c1/posts/p1/series': () => [201, series],
    'DELETE /api/clients/c1/series/*': () => [200, { ...series, endedAt: '2026-11-24T13:00:00Z' }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>{page}</MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return (path: string) => sent.filter((each) => each.verb !== 'GET' && each.path.includes(path));
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('repeating a post', () => {
  it('shows the dates the service makes of it, says where one is moved, and begins the series', async () => {
    const sent = show(<RepeatButton post={post} zone={zone} />);
    await userEvent.click(screen.getByRole('button', { name: 'Wiederholen …' }));

    expect(await screen.findByText(/So 28\. März 2027, 03:00 · verschoben/)).toBeVisible();
    expect(screen.getByText('So 4. Apr. 2027')).toBeVisible();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Montag' }));
    await userEvent.click(screen.getByRole('button', { name: 'Serie anlegen' }));

    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(sent('posts/p1/series').map(({ body }) => body)).toEqual([
      {
        frequency: 'WEEKLY',
        every: 1,
        weekdays: ['MONDAY', 'THURSDAY'],
        time: '09:00',
        zone,
        from: '2026-12-10',
        count: 8,
      },
    ]);
  });

  it('says what is missing, asks nobody about half a rule, and says why a rule is refused', async () => {
    const sent = show(<RepeatButton post={post} zone={zone} />);
    await userEvent.click(screen.getByRole('button', { name: 'Wiederholen …' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Donnerstag' }));

    expect(screen.getByText('Wählen Sie mindestens einen Wochentag.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Serie anlegen' })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Donnerstag' }));
    await userEvent.clear(screen.getByLabelText('Anzahl'));
    await userEvent.type(screen.getByLabelText('Anzahl'), '300');

    expect(await screen.findByText('Das sind zu viele Termine.')).toBeVisible();
    expect(sent('series-previews').every(({ body }) => (body as { weekdays: string[] }).weekdays.length > 0)).toBe(
      true,
    );
  });
});

describe('the series of a client', () => {
  it('say in words when they come', async () => {
    show(<SeriesTab clientId="c1" />);

    expect(
      await screen.findByText('alle 2 Wochen am Mo, Do um 09:00 Uhr (Berlin), ab 3. Dez. 2026, 8-mal'),
    ).toBeVisible();
    expect(screen.getByText(/noch 8 Termine/)).toBeVisible();
  });

  it.each([
    ['Keine neuen mehr', 'false'],
    ['Auch Geplantes verwerfen', 'true'],
  ])('end with „%s“', async (choice, posts) => {
    const sent = show(<SeriesTab clientId="c1" />);
    await userEvent.click(await screen.findByRole('button', { name: 'Beenden' }));
    await userEvent.click(await screen.findByRole('button', { name: choice }));

    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(sent('series/').map(({ path }) => path)).toEqual([`/api/clients/c1/series/r1?posts=${posts}`]);
  });
});
