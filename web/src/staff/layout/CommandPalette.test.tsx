// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { CommandPalette } from './CommandPalette.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session: Session = {
  staffId: 's1',
  name: 'Paul',
  email: 'p@x.example',
  role: 'COMMUNITY',
  permissions: ['READ', 'REPLY'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
};

const archived = vi.fn();
function Page() {
  useKeys({ e: archived });
  return null;
}

function open(search: boolean) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <CommandPalette />
            <Page />
            <main>{search && <input type="search" aria-label="Suche der Seite" />}</main>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  fakeFetch({ 'GET /api/clients?*': () => [200, { items: [], next: null }] });
});

describe('the palette', () => {
  it('keeps keys from the page while its dialog is on its way', async () => {
    open(false);
    await userEvent.keyboard('{Control>}k{/Control}e');
    expect(archived).not.toHaveBeenCalled();

    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Springen' })).not.toBeInTheDocument();
    });
    await userEvent.keyboard('e');
    expect(archived).toHaveBeenCalledOnce();
  });
});

describe('what is typed before the jump is there', () => {
  it('stands in its field', async () => {
    open(false);

    await userEvent.keyboard('{Control>}k{/Control}poxs{Backspace}');
    await userEvent.keyboard('{Backspace}{Backspace}s');

    expect(await screen.findByRole('combobox', { name: 'Springen' })).toHaveValue('ps');
  });
});

describe('the key /', () => {
  it('opens the jump, which Escape closes again', async () => {
    open(false);

    await userEvent.keyboard('/');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Springen' }), 'Post{Escape}');

    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Springen' })).not.toBeInTheDocument();
    });
  });

  it('goes to the search of a page that has one', async () => {
    open(true);

    await userEvent.keyboard('/');

    expect(screen.getByRole('searchbox', { name: 'Suche der Seite' })).toHaveFocus();
    expect(screen.queryByRole('combobox', { name: 'Springen' })).not.toBeInTheDocument();
  });
});
