// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { approvals } from '@staff/review/approvals.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { SheetLink } from '@staff/shared/sheet/SheetLink.tsx';
import { staffTexts } from '@staff/texts/index.ts';
// An inquiry as the service answers it.
// eslint-disable-next-line no-restricted-imports
import { openInquiry } from '../../../dev/samples/monitoring.ts';
import { Sheet } from './Sheet.tsx';
import { SheetHost } from './SheetHost.tsx';

configure({ asyncUtilTimeout: 20_000 });

const newYork = 'America/New_York';
const day = plusDays(dateOf(new Date(), newYork), 3);
const lead = signedIn({
  name: 'Jonas',
  email: 'j@x.example',
  role: 'ACCOUNT_LEAD',
  permissions: ['READ', 'WRITE_POSTS', 'PLAN_POSTS', 'APPROVE_POSTS'],
});
const other = {
  id: 'c2',
  name: 'Bäckerei',
  colour: '#8A5A00',
  zone: 'Europe/Berlin',
  languages: ['de'],
  archived: false,
};
const client = { id: 'c1', name: 'Theater', colour: '#B3261E', zone: newYork, languages: ['de'], archived: false };
const waiting: Post = {
  id: 'p1',
  clientId: 'c1',
  draft: { ...emptyDraft, title: 'Premiere' },
  status: 'IN_REVIEW',
  stage: 'IN_REVIEW',
  slot: { local: `${day}T12:00`, zone: newYork, at: `${day}T17:00:00Z` },
  contentHash: 'h',
  createdBy: 's9',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '2026-11-27T10:00:00Z',
  changedAt: '2026-11-27T10:00:00Z',
  deliveries: [],
  origin: 'DESK',
  version: 4,
};

function serve(more: Parameters<typeof fakeFetch>[0] = {}) {
  let post = waiting;
  return fakeFetch({
    ...more,
    'GET /api/clients?*': () => [200, { items: [client, other], next: null }],
    'GET /api/clients/c1/channels?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/posts/p1': () => [200, post],
    'POST /api/clients/c1/posts/p1/approval': () => {
      post = { ...waiting, status: 'SCHEDULED', stage: 'SCHEDULED', version: 5 };
      return [200, { id: 'p1', version: 5, status: 'SCHEDULED', contentHash: 'h' }];
    },
  });
}

const item = { kind: 'post', clientId: 'c1', id: 'p1' } as const;

function Page() {
  const { pathname, search } = useLocation();
  return (
    <>
      <main id="main" tabIndex={-1}>
        <SheetLink item={item}>Premiere am Abend</SheetLink>
      </main>
      <output aria-label="Adresse">{pathname + search}</output>
      <SheetHost>
        <Sheet />
      </SheetHost>
    </>
  );
}

function open(address: string, session = lead) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={['/desk/all/today', address]}>
            <Routes>
              <Route path="/desk/:scope/*" element={<Page />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

const address = () => screen.getByRole('status', { name: 'Adresse' }).textContent;
const sheet = () => screen.findByRole('dialog', { name: 'Beitrag' });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the sheet', () => {
  it('opens beside the page, is closed by Escape, and gives the focus back', async () => {
    serve();
    const user = open('/desk/all/calendar?from=2026-12-07');
    const link = screen.getByRole('link', { name: 'Premiere am Abend' });
    await user.click(link);

    expect(await sheet()).toHaveFocus();
    expect(address()).toBe('/desk/all/calendar?from=2026-12-07&sheet=post%3Ac1%3Ap1');
    await user.keyboard('{Escape}');

    await waitFor(() => {
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    });
    expect(address()).toBe('/desk/all/calendar?from=2026-12-07');
    await waitFor(() => {
      expect(link).toHaveFocus();
    });
  });

  it('is held by the address, and leaves the page in its place when it is closed', async () => {
    serve();
    const user = open('/desk/all/calendar?sheet=post:c1:p1&from=2026-12-07');

    await user.click(within(await sheet()).getByRole('button', { name: 'Schließen' }));

    expect(address()).toBe('/desk/all/calendar?from=2026-12-07');
  });

  it('leaves the page to the browser where a key is held', async () => {
    serve();
    const user = open('/desk/all/calendar');

    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: 'Premiere am Abend' }));

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is the page itself on a phone', () => {
    serve();
    const wide = window.matchMedia('');
    vi.spyOn(window, 'matchMedia').mockReturnValue({ ...wide, matches: true });
    open('/desk/all/calendar?sheet=post:c1:p1');

    expect(address()).toBe('/desk/all/posts/p1?of=c1');
  });

  it('shows nothing for an address that names nothing', () => {
    serve();
    open('/desk/all/calendar?sheet=post:c1');

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('an inquiry in the sheet', () => {
  it('is read with its conversation', async () => {
    const sent = serve();
    open('/desk/all/today?sheet=inquiry:c1:i1');

    const inquiry = await screen.findByRole('dialog', { name: 'Anfrage' });

    expect(within(inquiry).getByRole('region', { name: 'Anfrage' })).toBeVisible();
    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/clients/c1/inquiries/i1');
    });
  });
});

describe('a key in the sheet of an inquiry', () => {
  const writes: Session = { ...lead, permissions: [...lead.permissions, 'REPLY'] };

  it('does what it does on the page of the inquiry', async () => {
    serve({
      'GET /api/clients/c1/inquiries/i1': () => [200, { ...openInquiry, id: 'i1', clientId: 'c1' }],
    });
    const user = open('/desk/all/today?sheet=inquiry:c1:i1', writes);
    const box = await screen.findByRole('textbox', { name: /antworten/ });

    await user.keyboard('r');

    expect(box).toHaveFocus();
    expect(box).toHaveValue('');
  });

  it('is not taken from the page behind', async () => {
    serve({
      'GET /api/clients/c1/inquiries/i1': () => [200, { ...openInquiry, id: 'i1', clientId: 'c1' }],
    });
    const user = open('/desk/all/today?sheet=inquiry:c1:i1', writes);
    const box = await screen.findByRole('textbox', { name: /antworten/ });

    document.getElementById('main')?.focus();
    await user.keyboard('r');

    expect(box).not.toHaveFocus();
  });
});

describe('a post in the sheet', () => {
  it('tells its time by the clock of the client, and by that of the reader', async () => {
    serve();
    open('/desk/all/calendar?sheet=post:c1:p1');

    expect(await screen.findByText(/12:00 Uhr New York/)).toHaveTextContent(/\(18:00 Uhr in Berlin\)/);
  });

  it('is approved without leaving the page', async () => {
    const sent = serve();
    const user = open('/desk/all/calendar?sheet=post:c1:p1');

    await user.click(await screen.findByRole('button', { name: 'Freigeben' }));
    expect(await within(await sheet()).findByText(/gerade freigegeben/)).toHaveFocus();
    await approvals.flush();

    expect(await within(await sheet()).findByText('Geplant')).toBeVisible();
    expect(sent.find(({ verb }) => verb === 'POST')?.body).toEqual({ version: 4, contentHash: 'h' });
    expect(screen.queryByRole('button', { name: 'Freigeben' })).not.toBeInTheDocument();
    expect(address()).toContain('sheet=');
    expect(await sheet()).toHaveFocus();
  });

  it('waits again where its approval is taken back', async () => {
    const sent = serve();
    const user = open('/desk/all/calendar?sheet=post:c1:p1');

    await user.click(await screen.findByRole('button', { name: 'Freigeben' }));
    await user.click(await within(await sheet()).findByRole('button', { name: 'Zurücknehmen' }));
    await approvals.flush();

    expect(await screen.findByRole('button', { name: 'Freigeben' })).toBeVisible();
    expect(sent.filter(({ path }) => path.endsWith('/approval'))).toEqual([]);
  });

  it('gets another time while Escape closes the question alone', async () => {
    serve();
    const user = open('/desk/all/calendar?sheet=post:c1:p1');

    await user.click(await screen.findByRole('button', { name: 'Termin ändern' }));
    expect(await screen.findByLabelText('Uhrzeit')).toHaveValue('12:00');
    await user.keyboard('{Escape}');

    await waitFor(() => {
      expect(screen.queryByLabelText('Uhrzeit')).not.toBeInTheDocument();
    });
    expect(await sheet()).toBeVisible();
  });

  it('is copied for another client after a question', async () => {
    serve();
    const user = open('/desk/all/calendar?sheet=post:c1:p1');

    await user.click(await screen.findByRole('button', { name: 'Für andere kopieren' }));

    expect(await screen.findByRole('dialog', { name: '„Premiere“ für einen anderen Kunden kopieren?' })).toBeVisible();
  });

  it('offers no decision to who may only read', async () => {
    serve();
    open('/desk/all/calendar?sheet=post:c1:p1', { ...lead, permissions: ['READ'] });

    expect(await screen.findByRole('link', { name: 'Im Editor öffnen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Freigeben|Termin ändern|kopieren/ })).not.toBeInTheDocument();
  });
});
