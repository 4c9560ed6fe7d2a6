// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, useNavigate } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { InboxPage } from './InboxPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Paul', email: 'p@x.example', role: 'COMMUNITY', permissions: ['READ', 'REPLY'] });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

/** An inquiry as the service answers it; one that waits for the client is due at no time. */
const inquiry = (id: string, status: 'OPEN' | 'WAITING_FOR_CLIENT', dueAt?: string) => ({
  id,
  clientId: 'c1',
  network: 'MASTODON',
  kind: 'MENTION',
  status,
  author: { name: id, handle: '@a' },
  excerpt: `Frage ${id}`,
  receivedAt: hours(-1),
  changedAt: hours(-1),
  version: 1,
  clocks: {
    business: {
      startedAt: hours(-1),
      dueAt,
      state: dueAt === undefined ? 'PAUSED' : 'RUNNING',
      targetMinutes: 240,
      usedMinutes: 60,
      overdue: false,
    },
    public: {
      startedAt: hours(-1),
      amberAt: hours(23),
      redAt: hours(47),
      breachAt: hours(71),
      state: 'RUNNING',
      restedMinutes: 0,
      level: 'GREEN',
    },
  },
});

type Answer = [number, unknown];

/** What a browser's button does. */
function Back() {
  const navigate = useNavigate();
  return (
    <button type="button" onClick={() => void navigate(-1)}>
      zurück
    </button>
  );
}

/** The inbox of all clients; `rows` are its open inquiries. */
function show(rows: unknown[], answers: Record<string, (sent: Sent) => Answer | Promise<Answer>> = {}) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/staff*': () => [200, { items: [], next: null }],
    ...answers,
    'GET /api/inquiries/tags*': () => [200, { items: ['Lob'], next: null }],
    'GET /api/inquiries*': () => [200, { items: rows, next: null }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <InboxPage />
            <Back />
          </MemoryRouter>
          <Notifications />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const detail = (row: ReturnType<typeof inquiry>) => ({ ...row, notes: [], thread: [], replies: [], log: [] });
const marked = () => document.querySelector('[aria-current="true"]')?.textContent;
const press = (key: string) => {
  fireEvent.keyDown(document.body, { key });
};
/** Until the keys have rested, and what was marked is opened. */
const rest = () => {
  act(() => {
    vi.advanceTimersByTime(1_000);
  });
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the inbox', () => {
  it('is searched by the server', async () => {
    const sent = show([]);
    const field = await screen.findByRole('searchbox', { name: 'Personen und Texte durchsuchen' });

    await userEvent.type(field, 'brot');

    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/inquiries?status=OPEN&snoozed=false&q=brot');
    });
    expect(await screen.findByText('Hier ist nichts.')).toBeVisible();
  });

  it('lists what is put off, by tag and in another order', async () => {
    const sent = show([]);
    await screen.findByRole('searchbox', { name: 'Personen und Texte durchsuchen' });

    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Stand' }), 'Zurückgestellt');
    await userEvent.click(screen.getByRole('button', { name: 'Reihenfolge und weitere Filter' }));
    await screen.findByRole('option', { name: 'Lob' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'Lob');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Reihenfolge' }), 'Älteste zuerst');

    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/inquiries?snoozed=true&tag=Lob&order=OLDEST');
    });
  });

  it('tags an inquiry and puts it off', async () => {
    const row = inquiry('erste', 'OPEN', hours(2));
    const sent = show([row], {
      'GET /api/clients/c1/inquiries/erste': () => [200, detail(row)],
      'PUT /api/clients/c1/inquiries/erste/*': () => [200, { id: 'erste', version: 2, status: 'OPEN' }],
    });
    await userEvent.click(await screen.findByRole('button', { name: /erste/ }));

    await userEvent.type(await screen.findByRole('combobox', { name: 'Tag hinzufügen' }), 'Lob{Enter}');
    const until = screen.getByRole('combobox', { name: 'Zurückgestellt bis' });
    await userEvent.selectOptions(until, within(until).getByRole('option', { name: /morgen früh/ }));

    const said = (what: string) => sent.find(({ path }) => path.endsWith(`/erste/${what}`))?.body;
    await waitFor(() => {
      expect(said('snooze')).toMatchObject({ until: expect.stringMatching(/T0[78]:00:00/) as string });
    });
    expect(said('tags')).toMatchObject({ tags: ['Lob'] });
  });

  it('keeps the order of the server', async () => {
    const sent = show([inquiry('erste', 'OPEN', hours(9)), inquiry('zweite', 'OPEN', hours(2))]);

    await screen.findByText('Frage erste');

    expect(screen.getAllByText(/^Frage /).map((each) => each.textContent)).toEqual(['Frage erste', 'Frage zweite']);
    expect(sent.filter(({ path }) => path.startsWith('/api/inquiries?'))).toHaveLength(1);
  });

  it('marks with a key at once, and opens what was clicked after it', async () => {
    const sent = show([inquiry('erste', 'OPEN', hours(2)), inquiry('zweite', 'OPEN', hours(9))]);
    const second = await screen.findByText('Frage zweite');

    press('j');
    expect(marked()).toContain('Frage erste');
    fireEvent.click(second);
    rest();

    expect(marked()).toContain('Frage zweite');
    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/clients/c1/inquiries/zweite');
    });
    expect(sent.map(({ path }) => path)).not.toContain('/api/clients/c1/inquiries/erste');
  });

  it('acts with a key on what is marked, never on what is still open', async () => {
    const first = inquiry('erste', 'OPEN', hours(2));
    const sent = show([first, inquiry('zweite', 'OPEN', hours(9))], {
      'GET /api/clients/c1/inquiries/erste': () => [200, detail(first)],
      'PUT /api/clients/c1/inquiries/erste/*': () => [200, { id: 'erste', version: 2, status: 'DONE' }],
      'GET /api/inquiries?id=erste&limit=200': () => [200, { items: [first], next: null }],
    });
    await screen.findByText('Frage erste');
    press('j');
    rest();
    await screen.findByLabelText('Vorgang');

    press('j');
    press('e');
    press('a');
    expect(marked()).toContain('Frage zweite');
    press('k');
    press('e');

    await waitFor(() => {
      expect(sent.some(({ verb }) => verb === 'PUT')).toBe(true);
    });
    expect(sent.filter(({ verb }) => verb === 'PUT').map(({ path }) => path)).toEqual([
      '/api/clients/c1/inquiries/erste/status',
    ]);
  });

  it('reads only the row that was done, and goes on with the one that took its place', async () => {
    const rows = ['erste', 'zweite', 'dritte'].map((id, index) => inquiry(id, 'OPEN', hours(index + 1)));
    const second = inquiry('zweite', 'OPEN', hours(2));
    const sent = show(rows, {
      'GET /api/clients/c1/inquiries/zweite': () => [200, detail(second)],
      'PUT /api/clients/c1/inquiries/zweite/status': () => [200, { id: 'zweite', version: 2, status: 'DONE' }],
      'GET /api/inquiries?id=zweite&limit=200': () => [200, { items: [{ ...second, status: 'DONE' }], next: null }],
    });
    await screen.findByText('Frage erste');
    press('j');
    press('j');
    rest();
    await screen.findByLabelText('Vorgang');

    press('e');
    await waitFor(() => {
      expect(screen.queryByText('Frage zweite')).not.toBeInTheDocument();
    });
    press('j');

    expect(marked()).toContain('Frage dritte');
    expect(sent.map(({ path }) => path).filter((path) => path.startsWith('/api/inquiries?'))).toEqual([
      '/api/inquiries?status=OPEN&snoozed=false',
      '/api/inquiries?id=zweite&limit=200',
    ]);
  });

  it('goes back to the list, not through all that was looked at', async () => {
    const rows = ['erste', 'zweite'].map((id, index) => inquiry(id, 'OPEN', hours(index + 1)));
    const answers = Object.fromEntries(
      rows.map((row) => [`GET /api/clients/c1/inquiries/${row.id}`, (): Answer => [200, detail(row)]]),
    );
    show(rows, answers);
    fireEvent.click(await screen.findByText('Frage erste'));
    rest();
    await screen.findByLabelText('Vorgang');
    press('j');
    rest();
    await screen.findByLabelText('Vorgang');

    fireEvent.click(screen.getByText('zurück'));

    await waitFor(() => {
      expect(screen.queryByLabelText('Vorgang')).not.toBeInTheDocument();
    });
    expect(screen.getByText('Frage erste')).toBeVisible();
  });

  it('opens the next row when one is done, the one before at the end, and has the focus in the list', async () => {
    const rows = ['erste', 'zweite'].map((id, index) => inquiry(id, 'OPEN', hours(index + 1)));
    const done = new Set<string>();
    show(rows, {
      ...Object.fromEntries(
        rows.flatMap((row) => [
          [`GET /api/clients/c1/inquiries/${row.id}`, (): Answer => [200, detail(row)]],
          [
            `PUT /api/clients/c1/inquiries/${row.id}/status`,
            (): Answer => {
              done.add(row.id);
              return [200, { id: row.id, version: 2, status: 'DONE' }];
            },
          ],
          [`GET /api/inquiries?id=${row.id}&limit=200`, (): Answer => [200, { items: [], next: null }]],
        ]),
      ),
    });
    await screen.findByText('Frage erste');
    press('j');
    rest();
    await screen.findByLabelText('Vorgang');

    press('e');
    expect(marked()).toContain('Frage zweite');
    expect(document.activeElement).toHaveTextContent('Frage zweite');
    await waitFor(() => {
      expect(screen.queryByText('Frage erste')).not.toBeInTheDocument();
    });
    await screen.findByLabelText('Vorgang');
    press('e');

    await waitFor(() => {
      expect(done).toEqual(new Set(['erste', 'zweite']));
      expect(screen.queryByText('Frage zweite')).not.toBeInTheDocument();
    });
    expect(screen.queryByLabelText('Vorgang')).not.toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Anfragen' })).toHaveFocus();
  });

  it('tells of a change that failed after its inquiry was left', async () => {
    const rows = ['erste', 'zweite'].map((id, index) => inquiry(id, 'OPEN', hours(index + 1)));
    show(rows, {
      'GET /api/clients/c1/inquiries/erste': () => [200, detail(rows[0] as ReturnType<typeof inquiry>)],
      'PUT /api/clients/c1/inquiries/erste/status': () => [503, { type: '/problems/upstream-slow', status: 503 }],
      'GET /api/inquiries?id=erste&limit=200': () => [200, { items: [rows[0]], next: null }],
    });
    await screen.findByText('Frage erste');
    press('j');
    rest();
    await screen.findByLabelText('Vorgang');

    press('e');

    expect(await screen.findByText('Ohne Antwort erledigt: Anfrage von erste')).toBeVisible();
    expect(await screen.findByText('Nicht gespeichert: Anfrage von erste')).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByText('Ohne Antwort erledigt: Anfrage von erste')).toBeNull();
    });
    expect(screen.getByRole('button', { name: 'Schließen' })).toBeVisible();
  });

  it('reads the next page when the end comes near, and goes on to it', async () => {
    const answer =
      (items: unknown[], next: string | null): (() => Answer) =>
      () => [200, { items, next }];
    let come: (page: Answer) => void = () => undefined;
    show([], {
      'GET /api/inquiries?status=OPEN&snoozed=false&cursor=n1': () =>
        new Promise<Answer>((resolve) => (come = resolve)),
      'GET /api/inquiries?status=OPEN&snoozed=false': answer([inquiry('erste', 'OPEN', hours(2))], 'n1'),
    });
    await screen.findByText('Frage erste');

    press('End');
    expect(marked()).toContain('Frage erste');
    press('j');
    act(() => {
      come(answer([inquiry('zweite', 'OPEN', hours(3))], null)());
    });
    await screen.findByText('Frage zweite');

    await waitFor(() => {
      expect(marked()).toContain('Frage zweite');
    });
    expect(screen.queryByText('Weitere laden')).not.toBeInTheDocument();
    press('Home');
    expect(marked()).toContain('Frage erste');
  });

  it('asks to load more where that failed', async () => {
    let down = true;
    show([], {
      'GET /api/inquiries?status=OPEN&snoozed=false&cursor=n1': () =>
        down ? [500, {}] : [200, { items: [inquiry('zweite', 'OPEN', hours(3))], next: null }],
      'GET /api/inquiries?status=OPEN&snoozed=false': () => [
        200,
        { items: [inquiry('erste', 'OPEN', hours(2))], next: 'n1' },
      ],
    });

    const more = await screen.findByRole('button', { name: 'Weitere laden' });
    await waitFor(() => {
      expect(more).not.toHaveAttribute('data-loading');
    });
    down = false;
    fireEvent.click(more);

    expect(await screen.findByText('Frage zweite')).toBeVisible();
  });
});
