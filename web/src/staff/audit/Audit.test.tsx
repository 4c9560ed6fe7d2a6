// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { translation } from '@shared/language.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { AuditPage } from './AuditPage.tsx';
import { actions } from './audit.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Jonas', email: 'j@x.example', role: 'ADMIN', permissions: ['READ', 'MANAGE_STAFF'] });
const line = {
  id: '01',
  clientId: null,
  at: '2026-11-27T16:30:00Z',
  by: { kind: 'STAFF', id: 's2', name: 'Mina' },
  action: 'post-approved',
  subject: 'p1',
  detail: null,
};

function open(address: string, answer: unknown) {
  const sent = fakeFetch({
    'GET /api/audit*': () => [200, answer],
    'GET /api/staff*': () => [200, { items: [{ id: 's2', name: 'Mina' }], next: null }],
    'GET /api/clients?*': () => [
      200,
      {
        items: [
          {
            id: 'c1',
            name: 'Bäckerei',
            colour: '#8A5A00',
            zone: 'Europe/Berlin',
            languages: ['de'],
            address: 'SIE',
            archived: false,
          },
        ],
        next: null,
      },
    ],
    'GET /api/posts*': () => [
      200,
      {
        items: [
          { id: 'p1', draft: { title: 'Brot der Woche', text: '…' } },
          { id: 'p2', draft: { title: '', text: 'Nur Text' } },
        ],
        next: null,
      },
    ],
    'GET /api/inquiries?id=i1&id=i2&limit=50': () => [
      200,
      { items: [{ id: 'i2', author: { name: 'Petra' } }], next: null },
    ],
    'GET /api/partners': () => [
      200,
      { items: [{ id: 'a1', name: 'Kasse', keys: [{ id: 'k1', prefix: 'ltf_live_J2' }] }], next: null },
    ],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/desk/:scope/audit" element={<AuditPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the record of who did what', () => {
  it('asks for the days of the reader and offers the same as a file', async () => {
    const sent = open('/desk/all/audit?action=post-approved&actor=s2&from=2026-11-27&to=2026-11-27', {
      items: [line],
      next: null,
      missing: [],
    });

    expect(await screen.findByText(/\(Team\)/)).toBeVisible();
    const wanted = 'actor=s2&action=post-approved&from=2026-11-26T23%3A00%3A00.000Z&to=2026-11-27T23%3A00%3A00.000Z';
    expect(sent.map(({ path }) => path)).toContain(`/api/audit?${wanted}`);
    expect(screen.getByRole('link', { name: 'Als Datei' })).toHaveAttribute('href', `/api/audit/export?${wanted}`);
  });

  it('names people, clients, posts and partners, and keeps their ids', async () => {
    const about = (
      id: string,
      action: string,
      subject: string,
      clientId: string | null = null,
      detail: string | null = null,
    ) => ({ ...line, id, action, subject, clientId, detail });
    open('/desk/all/audit', {
      items: [
        about('01', 'post-approved', 'p1', 'c1'),
        about('02', 'post-rewritten', 'p2', 'c1'),
        about('03', 'signed-in', 's2'),
        about('04', 'client-changed', 'c1', 'c1'),
        about('05', 'partner-key-used', 'k1'),
        about('06', 'inquiry-assigned', 'i1', 'c1', 's2'),
        about('07', 'post-discarded', 'p9', 'c1'),
        about('08', 'inquiry-moved', 'i2', 'c1', 'DONE_UNANSWERED'),
      ],
      next: null,
      missing: [],
    });

    expect(await screen.findByRole('link', { name: 'Brot der Woche' })).toHaveAttribute('href', '/desk/c1/posts/p1');
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows[1]).toContain('Nur Text');
    expect(screen.getByTitle('k1')).toHaveTextContent('Kasse (ltf_live_J2…)');
    expect(screen.getAllByTitle('s2').map((each) => each.textContent)).toEqual(['Mina', 'Mina']);
    expect(screen.getByTitle('c1')).toHaveTextContent('Bäckerei');
    // What no list has is still told by its id.
    expect(rows[5]).toContain('i1');
    expect(rows[6]).toContain('p9');
    expect(rows[7]).toContain('Ohne Antwort erledigt');
    expect(screen.getByRole('link', { name: 'Petra' })).toHaveAttribute('href', '/desk/c1/inbox?status=EVERY&item=i2');
  });

  it('does not fall over a day in the address that is none', async () => {
    open('/desk/all/audit?from=abc', { items: [line], next: null, missing: [] });

    expect(await screen.findByText(/\(Team\)/)).toBeVisible();
  });

  it('says whose part is missing, and when there is nothing', async () => {
    open('/desk/all/audit', { items: [], next: null, missing: ['content'] });

    expect(await screen.findByRole('alert')).toHaveTextContent('Beiträge');
    expect(screen.getByText('Nichts gefunden.')).toBeVisible();
  });

  it('has words for everything in both languages', () => {
    for (const lang of ['de', 'en'] as const) {
      for (const action of actions)
        expect(translation(lang)(`audit.action.${action}`, { defaultValue: '' }), `${lang} ${action}`).not.toBe('');
    }
  });
});
