// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { notice as sample, noticePreferences } from '../../../dev/samples/clients.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { translation } from '@shared/language.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Bell } from './Bell.tsx';
import { groups } from './kinds.ts';
import { noticePage } from './noticePage.ts';
import { NoticesPage } from './NoticesPage.tsx';
import { readAll } from './readAll.ts';
import { noticeSentence } from './sentence.ts';
import type { Notice } from './notices.api.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Jonas', email: 'j@x.example', permissions: ['READ'] });
const client = { id: sample.clientId, name: 'Bäckerei Sonnenschein', colour: '#8A5A00', zone: 'Europe/Berlin' };

const second: Notice = {
  ...sample,
  id: '01M8TZPVM0000000000000002',
  kind: 'APPROVAL_WANTED',
  subject: { ...sample.subject, id: 'p2', title: 'Stollen' },
  told: { by: 'Mina', urgent: false, instead: 'Anna', escalated: true },
};
const third: Notice = {
  ...sample,
  id: '01M8TZPVM0000000000000001',
  kind: 'INQUIRY_RED',
  subject: { ...sample.subject, type: 'INQUIRY', id: 'i1', title: 'Offen?' },
  state: { read: true, closed: true },
};

const Address = () => {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{pathname + search}</p>;
};

function open(at: string, { items = [sample, second, third], unread = 2, more = false, failing = false } = {}) {
  const sent = fakeFetch({
    'GET /api/notice-count': () => [200, { unread, more }],
    'GET /api/notices*': ({ path }) =>
      failing
        ? [503, { type: '/problems/upstream-unavailable', status: 503 }]
        : [200, { items: path.includes('unread=true') ? items.slice(0, 1) : items, next: null }],
    'GET /api/clients*': () => [200, { items: [client], next: null }],
    'PUT /api/notices/*': () => [204, null],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[at]}>
            <Bell />
            <Address />
            <Routes>
              <Route path="/desk/:scope/notices" element={<NoticesPage />} />
              <Route path="*" element={null} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
        <Notifications />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const puts = (sent: ReturnType<typeof open>) =>
  sent.filter(({ verb }) => verb === 'PUT').map(({ path, body }) => [path, body]);

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
  readAll.takeBack();
});

describe('the bell', () => {
  it.each([
    [0, false, 'Benachrichtigungen'],
    [1, false, 'Benachrichtigungen, eine ungelesen'],
    [7, false, 'Benachrichtigungen, 7 ungelesen'],
    [100, true, 'Benachrichtigungen, mehr als 99 ungelesen'],
  ])('says how many were not read: %s', async (unread, more, name) => {
    open('/desk/all/today', { unread, more });

    const bell = await screen.findByRole('button', { name });
    expect(bell).toHaveTextContent(
      unread === 0 ? /^Benachrichtigungen$/ : more ? /^99\+/ : new RegExp(`^${String(unread)}`),
    );
  });

  it('says so in English', async () => {
    setLanguage('en');
    open('/desk/all/today', { unread: 1 });

    expect(await screen.findByRole('button', { name: 'Notifications, one unread' })).toBeVisible();
  });

  it('opens the newest ones, and leads to what one of them is about', async () => {
    const sent = open('/desk/all/today');
    await userEvent.click(await screen.findByRole('button', { name: /^Benachrichtigungen/ }));

    const dialog = await screen.findByRole('dialog', { name: /^Benachrichtigungen/ });
    await userEvent.click(
      await within(dialog).findByRole('link', { name: /„Brezeln im Angebot“ wurde von Mastodon abgelehnt/ }),
    );

    expect(screen.getByTestId('address')).toHaveTextContent(`/desk/all/posts/p1?of=${sample.clientId ?? ''}`);
    await waitFor(() => {
      expect(puts(sent)).toEqual([[`/api/notices/${sample.id}/read`, { read: true }]]);
    });
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the page of notices', () => {
  it('says what happened, for whom, and what became of it', async () => {
    open('/desk/all/notices');

    const [first, next, last] = await screen.findAllByRole('listitem');
    expect(first).toHaveTextContent('Ungelesen: „Brezeln im Angebot“ wurde von Mastodon abgelehnt');
    expect(first).toHaveTextContent('Bäckerei Sonnenschein');
    expect(next).toHaveTextContent('Mina bittet um Freigabe von „Stollen“');
    expect(next).toHaveTextContent('in Vertretung für Anna');
    expect(next).toHaveTextContent('eskaliert');
    expect(last).toHaveTextContent('erledigt');
    expect(within(last as HTMLElement).queryByRole('button')).not.toBeInTheDocument();
  });

  it('is gone through by keys', async () => {
    const sent = open('/desk/all/notices');
    await screen.findAllByRole('listitem');

    await userEvent.keyboard('j');
    expect(screen.getByRole('link', { name: /Brezeln/ })).toHaveFocus();
    await userEvent.keyboard('e');
    expect(screen.getByRole('link', { name: /Stollen/ })).toHaveFocus();
    await userEvent.keyboard('k');
    expect(screen.getByRole('link', { name: /Brezeln/ })).toHaveFocus();
    await userEvent.keyboard('{End}{Enter}');

    expect(puts(sent)).toEqual([[`/api/notices/${sample.id}/read`, { read: true }]]);
    expect(screen.getByTestId('address')).toHaveTextContent('/desk/all/inbox?item=i1');
    expect(screen.getByTestId('address')).toHaveTextContent('status=EVERY');
  });

  it('marks one as unread again, which its row and the bell show at once', async () => {
    const sent = open('/desk/all/notices', { items: [{ ...sample, state: { read: true, closed: false } }], unread: 0 });
    await userEvent.click(await screen.findByRole('button', { name: 'Als ungelesen markieren' }));

    await waitFor(() => {
      expect(puts(sent)).toEqual([[`/api/notices/${sample.id}/read`, { read: false }]]);
    });
  });

  it('asks the server for the unread ones', async () => {
    const sent = open('/desk/all/notices');
    await userEvent.click(await screen.findByRole('radio', { name: 'Ungelesene' }));

    await waitFor(() => {
      expect(screen.getAllByRole('listitem')).toHaveLength(1);
    });
    expect(sent.map(({ path }) => path)).toContain('/api/notices?unread=true');
  });

  it('marks all as read up to the newest, unless that is taken back', async () => {
    const sent = open('/desk/all/notices');
    const button = await screen.findByRole('button', { name: 'Alle als gelesen markieren' });
    await waitFor(() => {
      expect(button).toBeEnabled();
    });
    await userEvent.click(button);
    expect(screen.getByRole('link', { name: /Brezeln/ })).not.toHaveTextContent('Ungelesen');
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen' }));
    expect(screen.getByRole('link', { name: /Brezeln/ })).toHaveTextContent('Ungelesen');
    expect(puts(sent)).toEqual([]);

    await userEvent.click(button);
    await readAll.flush();
    expect(puts(sent)).toEqual([['/api/notices/read-up-to', { id: sample.id }]]);
  });

  it('says that there is nothing, and that it cannot be read', async () => {
    open('/desk/all/notices', { items: [], unread: 0 });
    expect(await screen.findByText('Noch keine Benachrichtigungen.')).toBeVisible();
  });

  it('says that it cannot be read', async () => {
    open('/desk/all/notices', { failing: true });
    expect(await screen.findByRole('alert')).toBeVisible();
  });
});

describe('what is told', () => {
  const kinds = noticePreferences.kinds.map(({ kind }) => kind);

  it('has every kind once in a group', () => {
    expect(Object.values(groups).flat().sort()).toEqual([...kinds].sort());
  });

  it.each(['de', 'en'] as const)('has a sentence and a name for every kind: %s', (lang) => {
    const t = translation(lang);
    for (const kind of kinds) {
      expect(noticeSentence({ ...sample, kind }, t)).not.toMatch(/notice\.|\{\{/);
      expect(t(`notice.kind.${kind}`)).not.toMatch(/notice\./);
    }
    const bare: Notice = { ...sample, kind: 'APPROVAL_GIVEN', details: {}, subject: { ...sample.subject, title: '' } };
    expect(noticeSentence(bare, t)).toBe(
      lang === 'de' ? 'Jemand hat „Ohne Titel“ freigegeben' : 'Somebody approved “Untitled”',
    );
  });

  it.each([
    ['POST', '/desk/c1/posts/x'],
    ['INQUIRY', '/desk/c1/inbox?item=x&status=EVERY'],
    ['CHANNEL', '/desk/c1/client?tab=channels'],
    ['SOURCE', '/desk/c1/watches?tab=sources'],
    ['SERIES', '/desk/c1/calendar'],
    ['CLIENT', '/desk/c1/today'],
    ['VIEWER', '/desk/c1/client?tab=file'],
    ['STAFF', '/desk/c9/me'],
  ] as const)('leads to where it is seen to: %s', (type, page) => {
    expect(noticePage('c9', { clientId: 'c1', subject: { ...sample.subject, type, id: 'x' } })).toBe(page);
  });
});
