// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@desk/session.api.ts';
import { AuditPage } from './audit/AuditPage.tsx';
import { actions } from './audit/audit.api.ts';
import { staffTexts } from './texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session: Session = { staffId: 's1', name: 'Jonas', email: 'j@x.example', role: 'ADMIN', permissions: ['READ', 'MANAGE_STAFF'], language: 'de', zone: 'Europe/Berlin', allClients: true, clientIds: [], demo: false };
const line = { id: '01', clientId: null, at: '2026-11-27T16:30:00Z', by: { kind: 'STAFF', id: 's2', name: 'Mina' }, action: 'post-approved', subject: 'p1', detail: null };

function open(address: string, answer: unknown) {
  const sent = fakeFetch({
    'GET /api/audit*': () => [200, answer],
    'GET /api/staff*': () => [200, { items: [{ id: 's2', name: 'Mina' }], next: null }],
    'GET /api/clients*': () => [200, { items: [], next: null }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test"><SessionContext value={session}><MemoryRouter initialEntries={[address]}><Routes><Route path="/desk/:scope/audit" element={<AuditPage />} /></Routes></MemoryRouter></SessionContext></MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

beforeAll(() => { startI18n([sharedTexts, ...staffTexts]); });

describe('the record of who did what', () => {
  it('asks for the days of the reader and offers the same as a file', async () => {
    const sent = open('/desk/all/audit?action=post-approved&actor=s2&from=2026-11-27&to=2026-11-27', { items: [line], next: null, missing: [] });

    expect(await screen.findByText(/\(Team\)/)).toBeVisible();
    const wanted = 'actor=s2&action=post-approved&from=2026-11-26T23%3A00%3A00.000Z&to=2026-11-27T23%3A00%3A00.000Z';
    expect(sent.map(({ path }) => path)).toContain(`/api/audit?${wanted}`);
    expect(screen.getByRole('link', { name: 'Als Datei' })).toHaveAttribute('href', `/api/audit/export?${wanted}`);
  });

  it('says whose part is missing, and when there is nothing', async () => {
    open('/desk/all/audit', { items: [], next: null, missing: ['content'] });

    expect(await screen.findByRole('alert')).toHaveTextContent('Beiträge');
    expect(screen.getByText('Nichts gefunden.')).toBeVisible();
  });

  it('has words for everything in both languages', () => {
    for (const lng of ['de', 'en']) {
      for (const action of actions) expect(i18next.exists(`audit.action.${action}`, { lng }), `${lng} ${action}`).toBe(true);
    }
  });
});
