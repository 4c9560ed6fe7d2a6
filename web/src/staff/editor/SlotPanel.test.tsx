// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@shared/http/problem.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { dateOf, datesFrom, localOf, plusDays } from '@shared/time/zoned.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { initialState } from './editorReducer.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SlotPanel } from './SlotPanel.tsx';
import { StateNotes } from './StateNotes.tsx';
import type { Editor } from './useEditor.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const post: Post = {
  id: 'p1',
  clientId: 'c1',
  draft: { ...emptyDraft, title: 'Brot' },
  status: 'APPROVED',
  stage: 'APPROVED',
  approval: { by: 's9', byName: 'Jonas', at: '2090-11-01T11:00:00Z', until: '2090-12-01T11:00:00Z', covers: true },
  contentHash: 'h',
  createdBy: 's1',
  createdByName: 'Mina',
  authors: ['s1'],
  createdAt: '',
  changedAt: '',
  deliveries: [],
  origin: 'DESK',
  version: 1,
};

const wishFor = vi.fn();

/** The date some days on, as it is typed. */
const tomorrowAndMore = (days: number): string =>
  plusDays(dateOf(Date.now(), 'Europe/Berlin'), days).split('-').reverse().join('.');

function open(
  of: Post,
  move: Editor['move'] = () => Promise.resolve(null),
  dispatch: Editor['dispatch'] = () => undefined,
) {
  const yesterday = localOf(Date.now() - 86_400_000, 'Europe/Berlin');
  const days = datesFrom(yesterday.slice(0, 10), plusDays(yesterday.slice(0, 10), 14)).map((date, at) => ({
    date,
    closed: false,
    entries: at === 0 ? [{ local: `${date}T17:30`, at: new Date(0).toISOString(), stage: 'PUBLISHED' }] : [],
    more: 0,
    ...(at === 2 ? { holiday: { de: 'Betriebsausflug', en: 'Outing' } } : {}),
  }));
  fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/calendar*': () => [200, { zone: 'Europe/Berlin', days }],
  });
  const editor: Editor = {
    work: { ...initialState, post: of, draft: of.draft },
    move,
    dispatch,
    wishFor,
  } as unknown as Editor;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <StateNotes editor={editor} zone="Europe/Berlin" />
            <SlotPanel clientId="c1" editor={editor} zone="Europe/Berlin" />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const choose = async (day: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'Termin wählen' }));
  await userEvent.clear(await screen.findByLabelText('Tag'));
  await userEvent.type(screen.getByLabelText('Tag'), day);
};

const warning =
  'Die Freigabe endet am Freitag, 1. Dezember 2090, 12:00 Uhr Berlin, vor diesem Termin. Der Beitrag muss erneut freigegeben werden.';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  wishFor.mockClear();
  setLanguage('de');
});

const failed: Post = {
  ...post,
  status: 'SCHEDULED',
  stage: 'FAILED',
  slot: { local: '2026-11-03T09:00', zone: 'Europe/Berlin', at: '2026-11-03T08:00:00Z' },
};

describe('a post that is public on one of its channels', () => {
  it('gets no other time as a whole', () => {
    const delivery = { id: 'd1', channelId: 'k1', status: 'PUBLISHED' } as Post['deliveries'][number];
    open({ ...failed, stage: 'HELD', deliveries: [delivery] });

    expect(screen.queryByRole('button', { name: 'Termin ändern' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Trotzdem bearbeiten' })).not.toBeInTheDocument();
  });
});

describe('a post whose time is over', () => {
  it('is offered one that is still to come', async () => {
    open(failed);
    await userEvent.click(screen.getByRole('button', { name: 'Termin ändern' }));

    await screen.findByLabelText('Uhrzeit');
    expect(screen.queryByText(/liegt in der Vergangenheit/)).not.toBeInTheDocument();
  });
});

describe('a post whose time was set in another zone', () => {
  it('shows it on the clock of the client', async () => {
    open({ ...failed, slot: { local: '2090-12-10T09:00', zone: 'America/New_York', at: '2090-12-10T14:00:00Z' } });
    await userEvent.click(screen.getByRole('button', { name: 'Termin ändern' }));

    expect(await screen.findByLabelText('Uhrzeit')).toHaveValue('15:00');
  });
});

describe('a post of which nothing was published', () => {
  it('may get another time, or go out at once', () => {
    open(failed);

    expect(screen.getByRole('button', { name: 'Termin ändern' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'So bald wie möglich senden' })).toBeVisible();
  });

  it('says so, and lets its text be changed', async () => {
    const dispatch = vi.fn();
    open(failed, undefined, dispatch);

    expect(screen.getByText(/^Nichts davon ist veröffentlicht/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Text ändern' }));
    expect(dispatch).toHaveBeenCalledWith({ type: 'unlock' });
  });
});

describe('a usual time of the client', () => {
  it('is suggested, and taken by the keyboard', async () => {
    open(post);
    await userEvent.click(screen.getByRole('button', { name: 'Termin wählen' }));
    const suggestion = await screen.findByRole('button', { name: /17:30.*1 von 1 Beiträgen zuletzt/ });
    suggestion.focus();
    await userEvent.keyboard('{Enter}');

    expect(screen.getByLabelText('Uhrzeit')).toHaveValue('17:30');
  });

  it('stands in the form at first, and is taken by nobody’s wish', async () => {
    open(post);
    await userEvent.click(screen.getByRole('button', { name: 'Termin wählen' }));
    await screen.findByRole('button', { name: /17:30/ });

    expect(screen.getByLabelText('Uhrzeit')).toHaveValue('17:30');
    expect(wishFor).not.toHaveBeenCalled();
  });
});

describe('a day on which the client is closed', () => {
  it('says so', async () => {
    open(post);
    await choose(tomorrowAndMore(1));

    expect(await screen.findByText('An diesem Tag ist Betriebsausflug.')).toBeVisible();
  });
});

describe('a time behind the end of the approval', () => {
  it('is warned of while it is chosen', async () => {
    open(post);
    await choose('2.12.2090');
    await userEvent.clear(screen.getByLabelText('Uhrzeit'));
    await userEvent.type(screen.getByLabelText('Uhrzeit'), '10:00');
    expect(screen.getByText(warning)).toBeVisible();

    await userEvent.clear(screen.getByLabelText('Tag'));
    await userEvent.type(screen.getByLabelText('Tag'), '1.12.2090');
    expect(screen.queryByText(warning)).not.toBeInTheDocument();
  });

  it('is warned of where it is set already', () => {
    open({
      ...post,
      status: 'SCHEDULED',
      stage: 'SCHEDULED',
      slot: { local: '2090-12-03T09:00', zone: 'Europe/Berlin', at: '2090-12-03T08:00:00Z' },
    });
    expect(screen.getByText(warning)).toBeVisible();
  });

  it('is nothing to warn of where no approval covers the post', async () => {
    open({
      ...post,
      approval: { by: 's9', byName: 'Jonas', at: '2090-11-01T11:00:00Z', until: '2090-12-01T11:00:00Z', covers: false },
    });
    await choose('2.12.2090');
    expect(screen.queryByText(/Die Freigabe endet/)).not.toBeInTheDocument();
  });

  it('is refused in the reader’s language', async () => {
    open(post, () =>
      Promise.reject(
        new Problem(
          { type: '/problems/approval-ends-before-slot', title: 'The approval ends before the slot', detail: 'x' },
          409,
        ),
      ),
    );
    await choose('2.12.2090');
    await userEvent.click(screen.getByRole('button', { name: 'Termin setzen' }));

    expect(await screen.findByText('Die Freigabe endet vor diesem Termin.')).toBeVisible();
  });

  it('cannot be set while the day is none', async () => {
    open(post);
    await choose('31.2.2090');

    expect(screen.getByText('Tag und Uhrzeit wählen.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Termin setzen' })).toBeDisabled();
  });
});
