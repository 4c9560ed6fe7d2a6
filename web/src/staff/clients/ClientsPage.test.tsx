// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ClientsPage } from './ClientsPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const client = (id: string, name: string) => ({ id, name, colour: '#8A5A00', zone: 'Europe/Berlin', archived: false });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

it('shows the clients that the address asks for, also where it changes', async () => {
  fakeFetch({
    'GET /api/clients?*': () => [200, { items: [client('c1', 'Sonne'), client('c2', 'Mond')], next: null }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ zone: 'Europe/Berlin', permissions: [] } as unknown as Session}>
          <MemoryRouter initialEntries={['/desk/all/clients?q=mon']}>
            <Link to="/desk/all/clients?q=son">weiter</Link>
            <Routes>
              <Route path="/desk/:scope/clients" element={<ClientsPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Mond')).toBeVisible();
  expect(screen.queryByText('Sonne')).not.toBeInTheDocument();

  await userEvent.click(screen.getByRole('link', { name: 'weiter' }));

  expect(await screen.findByText('Sonne')).toBeVisible();
  expect(screen.queryByText('Mond')).not.toBeInTheDocument();
});
