// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Permission, type Session } from '@staff/shared/session/session.api.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { PostList } from './PostList.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = (permissions: Permission[]): Session => ({
  staffId: 's1',
  name: 'Mina',
  email: 'm@x.example',
  role: 'EDITOR',
  permissions,
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
});
const post = (id: string, clientId: string): Post => ({
  id,
  clientId,
  draft: { ...emptyDraft, title: `Beitrag ${id}` },
  status: 'SCHEDULED',
  stage: 'SCHEDULED',
  contentHash: 'h',
  createdBy: 's1',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '2026-11-24T13:00:00Z',
  changedAt: '2026-11-24T13:00:00Z',
  deliveries: [],
  origin: 'DESK',
  version: 1,
});

/** A server that changes everything but `p2`, whose new time does not exist. */
const changeAll = ({ body }: Sent): [number, unknown] => [
  200,
  {
    results: (body as { postIds: string[] }).postIds.map((postId) =>
      postId === 'p2'
        ? { postId, changed: false, problem: '/problems/slot-in-gap', detail: 'the clocks skip it' }
        : { postId, changed: true },
    ),
  },
];

function open(permissions: Permission[] = ['READ', 'WRITE_POSTS', 'PLAN_POSTS']) {
  const sent = fakeFetch({
    'GET /api/clients/*': () => [200, { items: [], next: null }],
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/posts/changes': changeAll,
    'POST /api/clients/c2/posts/changes': () => [403, { type: '/problems/forbidden', status: 403 }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session(permissions)}>
          <MemoryRouter>
            <PostList posts={[post('p1', 'c1'), post('p2', 'c1'), post('p3', 'c1'), post('p4', 'c2')]} />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return () => sent.filter(({ verb }) => verb === 'POST').map(({ path, body }) => [path.split('/')[3], body]);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const box = (id: string) => screen.getByRole('checkbox', { name: `„Beitrag ${id}“ auswählen` });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('several posts', () => {
  it('are moved together; what did not work is named with its reason, the rest can be moved back', async () => {
    const posted = open();
    await userEvent.click(box('p1'));
    await userEvent.click(box('p2'));
    await press('Verschieben …');
    const days = await screen.findByLabelText('Um wie viele Tage?');
    await userEvent.clear(days);
    await userEvent.type(days, '-2');
    expect(screen.getByText('Jeder Termin rückt 2 Tage nach vorn.')).toBeVisible();
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Verschieben' }));

    expect(await screen.findByText('Ein Beitrag ist verschoben.')).toBeVisible();
    expect(screen.getByText(/Diese Uhrzeit gibt es an dem Tag nicht/)).toHaveTextContent('Beitrag p2');
    await press('Zurücknehmen');

    await waitFor(() => {
      expect(posted()).toHaveLength(2);
    });
    expect(posted()).toEqual([
      ['c1', { action: 'MOVE', days: -2, postIds: ['p1', 'p2'] }],
      ['c1', { action: 'MOVE', days: 2, postIds: ['p1'] }],
    ]);
  });

  it('are held for a reason and can be let go again', async () => {
    const posted = open();
    await userEvent.click(box('p3'));
    await press('Anhalten …');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Anhalten' })).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText(/Warum/), 'Warten');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Anhalten' }));
    await screen.findByText('Ein Beitrag ist angehalten.');
    await press('Zurücknehmen');

    await screen.findByText('Ein Beitrag läuft weiter.');
    expect(posted()).toEqual([
      ['c1', { action: 'HOLD', reason: 'Warten', postIds: ['p3'] }],
      ['c1', { action: 'RELEASE', postIds: ['p3'] }],
    ]);
  });

  it('are changed client by client, and a refusal for one does not hide what happened at the other', async () => {
    const posted = open();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Alle gezeigten auswählen/ }));
    await press('Vom Kalender nehmen');
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Vom Kalender nehmen' }),
    );

    expect(await screen.findByText('2 Beiträge haben keinen Termin mehr.')).toBeVisible();
    expect(screen.getByText(/Das darf Ihre Rolle nicht/)).toHaveTextContent('Beitrag p4');
    expect(posted().map(([client]) => client)).toEqual(['c1', 'c2']);
  });

  it('are chosen by keys and by a range', async () => {
    const user = userEvent.setup();
    open();
    await user.keyboard('jjx');
    expect(box('p2')).toBeChecked();

    await user.click(box('p1'));
    await user.keyboard('{Shift>}');
    await user.click(box('p4'));
    expect(screen.getByText('4 Beiträge ausgewählt')).toBeVisible();
  });

  it('cannot be chosen by who may not write', () => {
    open(['READ']);

    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
