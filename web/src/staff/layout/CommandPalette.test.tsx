// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { CommandPalette } from './CommandPalette.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Paul', email: 'p@x.example', role: 'COMMUNITY', permissions: ['READ', 'REPLY'] });

const archived = vi.fn();
function Page() {
  useKeys({ e: archived });
  return null;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="Adresse">{pathname + search}</output>;
}

function open(search: boolean, { at = '/desk/all/today', permissions = session.permissions } = {}) {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ ...session, permissions }}>
          <MemoryRouter initialEntries={[at]}>
            <Routes>
              <Route path="/desk/:scope/*" element={<CommandPalette />} />
            </Routes>
            <Page />
            <Address />
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
const client = (id: string, name: string) => ({ id, name, colour: '#8A5A00', zone: 'Europe/Berlin', archived: false });
const post = (id: string, title: string) => ({
  id,
  clientId: 'c2',
  stage: 'DRAFT',
  draft: { ...emptyDraft, title },
});
const inquiry = { id: 'i1', clientId: 'c1', network: 'MASTODON', author: { name: 'Lena Brot' }, excerpt: 'Noch Brot?' };
const asked = ({ path }: Sent) => new URL(path, 'http://desk.example').searchParams;

/** The gateway, with posts of which each search finds those that have it in their title. */
function desk(titles: string[], onPosts: () => Promise<void> = () => Promise.resolve()) {
  return fakeFetch({
    'GET /api/clients?*': () => [
      200,
      { items: [client('c1', 'Bäckerei Sonne'), client('c2', 'Kanal & Brezel')], next: null },
    ],
    'GET /api/clients/c1/gate': () => [200, { closed: false, inFlight: 0 }],
    'PUT /api/clients/c1/gate': () => [200, { closed: true, inFlight: 0 }],
    'GET /api/staff*': () => [200, { items: [{ id: 's7', name: 'Renée Brandt' }], next: null }],
    'GET /api/posts?*': async (sent) => {
      const words = asked(sent).get('q') ?? '';
      await onPosts();
      const found = titles.filter((title) => title.toLowerCase().includes(words.toLowerCase()));
      return [200, { items: found.map((title, at) => post(`p${String(at)}`, title)), next: null }];
    },
    'GET /api/inquiries?*': (sent) => [200, { items: asked(sent).get('q') === 'brot' ? [inquiry] : [], next: null }],
  });
}
beforeEach(() => {
  archived.mockClear();
  desk([]);
});

const field = () => screen.findByRole('combobox', { name: 'Suchen und springen' });
const address = () => screen.getByRole('status', { name: 'Adresse' });
const type = async (words: string) => {
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await field(), words);
};

describe('the palette', () => {
  it('keeps keys from the page while its dialog is on its way', async () => {
    open(false);
    await userEvent.keyboard('{Control>}k{/Control}e');
    expect(archived).not.toHaveBeenCalled();

    await userEvent.keyboard('{Escape}');
    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Suchen und springen' })).not.toBeInTheDocument();
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

    expect(await screen.findByRole('combobox', { name: 'Suchen und springen' })).toHaveValue('ps');
  });
});

describe('the key /', () => {
  it('opens the jump, which Escape closes again', async () => {
    open(false);

    await userEvent.keyboard('/');
    await userEvent.type(await screen.findByRole('combobox', { name: 'Suchen und springen' }), 'Post{Escape}');

    await waitFor(() => {
      expect(screen.queryByRole('combobox', { name: 'Suchen und springen' })).not.toBeInTheDocument();
    });
  });

  it('goes to the search of a page that has one', async () => {
    open(true);

    await userEvent.keyboard('/');

    expect(screen.getByRole('searchbox', { name: 'Suche der Seite' })).toHaveFocus();
    expect(screen.queryByRole('combobox', { name: 'Suchen und springen' })).not.toBeInTheDocument();
  });
});

describe('the search', () => {
  it('finds posts and inquiries of all clients, each with its client', async () => {
    desk(['Brot am Morgen']);
    open(false);
    await type('brot');

    const found = await screen.findByRole('option', { name: /Brot am Morgen/ });
    expect(found).toHaveTextContent('Kanal & Brezel');
    expect(await screen.findByRole('option', { name: /Lena Brot.*Noch Brot/ })).toBeInTheDocument();
    await waitFor(() => {
      expect(found).toHaveAttribute('data-combobox-selected', 'true');
    });
    await userEvent.keyboard('{Enter}');

    expect(address()).toHaveTextContent('/desk/c2/posts/p0');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('opens an inquiry where the arrow keys lead', async () => {
    desk(['Brot am Morgen']);
    open(false);
    await type('brot');
    await screen.findByRole('option', { name: /Lena Brot/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(address()).toHaveTextContent('/desk/c1/inbox?status=EVERY&item=i1');
  });

  it('shows five of a kind and leads to the others', async () => {
    desk(['Brot 1', 'Brot 2', 'Brot 3', 'Brot 4', 'Brot 5', 'Brot 6']);
    open(false);
    await type(' Brot ');

    const others = await screen.findByRole('option', { name: 'Alle Beiträge mit „Brot“' });
    expect(screen.getAllByRole('option', { name: /^Brot \d/ })).toHaveLength(5);
    await userEvent.click(others);

    expect(address()).toHaveTextContent('/desk/all/posts?q=Brot');
  });

  it('takes what is found for the whole search, though Enter was quicker', async () => {
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    desk(['Brot am Morgen', 'Brezeln'], () => waiting);
    open(false);
    await type('morg{Enter}');
    expect(address()).toHaveTextContent('/desk/all/today');
    answer();

    await waitFor(() => {
      expect(address()).toHaveTextContent('/desk/c2/posts/p0');
    });
  });

  it('asks for no more than a hundred characters, and for nothing at one', async () => {
    const sent = desk([]);
    open(false);
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await field(), 'x');
    await userEvent.paste('y'.repeat(300));
    await screen.findByText(/Nichts gefunden/);

    const searches = sent.filter(({ path }) => path.startsWith('/api/posts'));
    expect(searches.map((each) => asked(each).get('q')?.length)).toEqual([100]);
  });

  it('says where it cannot look everywhere', async () => {
    fakeFetch({
      'GET /api/clients?*': () => [200, { items: [], next: null }],
      'GET /api/staff*': () => [200, { items: [], next: null }],
      'GET /api/inquiries*': () => [200, { items: [], next: null }],
      'GET /api/posts*': () => [400, { type: '/problems/invalid-request', status: 400 }],
    });
    open(false);
    await type('brot');

    expect(await screen.findByText(/nicht vollständig durchsuchen/)).toBeVisible();
  });
});

describe('what else the palette finds', () => {
  it('are people, whatever their accents', async () => {
    open(false);
    await type('renee');
    await screen.findByRole('option', { name: 'Renée Brandt' });
    await userEvent.keyboard('{Enter}');

    expect(address()).toHaveTextContent('/desk/all/team?person=s7');
  });

  it('are clients, whose page is the one that is open', async () => {
    open(false, { at: '/desk/c2/calendar?from=2026-12-07' });
    await type('sonne');
    await screen.findByRole('option', { name: 'Bäckerei Sonne' });
    await userEvent.keyboard('{Enter}');

    expect(address()).toHaveTextContent('/desk/c1/calendar?from=2026-12-07');
  });

  it('are steps one has the right to', async () => {
    open(false);
    await type('neuer beitrag');
    expect(await screen.findByText('Nichts gefunden für „neuer beitrag“')).toBeVisible();
  });

  it('are steps such as holding what is published, which asks why', async () => {
    const sent = desk([]);
    open(false, { at: '/desk/c1/today', permissions: ['READ', 'CLOSE_GATE'] });
    await type('anhalten');
    await screen.findByRole('option', { name: 'Veröffentlichen anhalten' });
    await userEvent.keyboard('{Enter}');
    await userEvent.type(await screen.findByRole('textbox', { name: /Warum/ }), 'Sturm');
    await userEvent.click(screen.getByRole('button', { name: 'Veröffentlichen anhalten' }));

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'PUT')?.body).toEqual({ reason: 'Sturm' });
    });
  });

  it('are steps of the open inquiry', async () => {
    open(false, { at: '/desk/all/inbox?item=i1' });
    await type('erledigt');
    await screen.findByRole('option', { name: 'Anfrage erledigt' });
    await userEvent.keyboard('{Enter}');

    await waitFor(() => {
      expect(archived).toHaveBeenCalledOnce();
    });
  });
});
