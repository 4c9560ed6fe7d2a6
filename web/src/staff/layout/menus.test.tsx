// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ClientSwitcher } from './ClientSwitcher.tsx';
import { UserMenu } from './UserMenu.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Jonas Brandt', email: 'j@x.example', role: 'COMMUNITY', permissions: ['READ'] });

const open = (menu: ReactNode) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={['/desk/all/today']}>
            <Routes>
              <Route path="/desk/:scope/:page" element={menu} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  fakeFetch({
    'GET /api/clients?*': () => [200, { items: [{ id: 'c1', name: 'Bäckerei Sonnenschein' }], next: null }],
  });
});

describe('a menu whose code comes with the first press', () => {
  it('opens by the keyboard, and gives the focus back to its button', async () => {
    open(<UserMenu />);
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /Jonas Brandt/ })).toHaveFocus();

    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Abmelden' })).toBeVisible();

    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('menuitem')).not.toBeInTheDocument();
    });
    expect(screen.getByRole('button', { name: /Jonas Brandt/ })).toHaveFocus();
  });

  it('opens with the focus in the search for a client', async () => {
    open(<ClientSwitcher />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    const search = await screen.findByRole('combobox', { name: 'Kunde suchen' });
    await waitFor(() => {
      expect(search).toHaveFocus();
    });
    await userEvent.keyboard('Sonne');
    expect(await screen.findByRole('option', { name: 'Bäckerei Sonnenschein' })).toBeVisible();
  });
});
