// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { keepUnsaved } from '@staff/shared/ui/unsaved.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { EditorPage } from './EditorPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const reader = signedIn();
const client = {
  id: 'c1',
  name: 'Theater',
  colour: '#B3261E',
  zone: 'America/New_York',
  languages: ['de'],
  archived: false,
};

const me = { staffId: 's1', name: 'Mina', writing: true, here: true };
const jonas = { staffId: 's2', name: 'Jonas Weber', writing: true, here: false };

const premiere = {
  id: 'p1',
  clientId: 'c1',
  version: 1,
  draft: { ...emptyDraft, title: 'Premiere' },
  status: 'DRAFT',
  stage: 'DRAFT',
  authors: ['s1'],
  deliveries: [],
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});

beforeEach(() => {
  sessionStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

function open(address: string, more: Parameters<typeof fakeFetch>[0] = {}) {
  const sent = fakeFetch({
    'GET /api/clients/c1/posts/p1/remarks': () => [200, []],
    'PUT /api/clients/c1/posts/p1/presence/*': () => [200, { writing: true, people: [me] }],
    'DELETE /api/clients/c1/posts/p1/presence/*': () => [204, null],
    'GET /api/clients?*': () => [200, { items: [client], next: null }],
    'GET /api/clients/c1/channels?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/posts/p1': () => [200, premiere],
    ...more,
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={reader}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/desk/:scope/posts/:postId" element={<EditorPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

describe('a post opened over all clients', () => {
  it('is that of the client in the address, says whose it is, and leads back to the posts of all', async () => {
    open('/desk/all/posts/p1?of=c1');

    expect(await screen.findByTitle('Theater')).toBeVisible();
    expect(screen.getByDisplayValue('Premiere')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Alle Beiträge' })).toHaveAttribute('href', '/desk/all/posts');
  });

  it.each(['/desk/all/posts/new?of=c1', '/desk/all/posts/p1?of=../c1'])(
    'asks for the client at %s',
    async (address) => {
      const sent = open(address);

      expect(await screen.findByRole('link', { name: /Theater/ })).toBeVisible();
      expect(sent.filter(({ path }) => path.includes('/posts'))).toEqual([]);
    },
  );
});

describe('a new post', () => {
  it('begins empty beside another that was left unsaved, which can be gone on with or thrown away', async () => {
    keepUnsaved(`post.${reader.staffId}.c1.new.k1`, { ...emptyDraft, text: 'Halb fertig' });
    open('/desk/c1/posts/new');

    const text = await screen.findByRole('textbox', { name: 'Text für alle Kanäle' });
    expect(text).toHaveValue('');
    expect(screen.getByText('Nicht gespeichert: „Halb fertig“.')).toBeVisible();

    await userEvent.click(screen.getByRole('link', { name: 'Weiterschreiben' }));
    expect(await screen.findByRole('textbox', { name: 'Text für alle Kanäle' })).toHaveValue('Halb fertig');
    expect(screen.queryByText('Nicht gespeichert: „Halb fertig“.')).not.toBeInTheDocument();
  });
});

describe('a new post of a client with one channel', () => {
  it('goes there though it was saved before the channel was known', async () => {
    const channel = {
      id: 'k1',
      clientId: 'c1',
      name: 'Aushang',
      handle: 'aushang',
      server: 'https://social.example',
      network: 'MASTODON',
      status: 'LIVE',
    };
    const begun = { id: 'p2', version: 1, status: 'DRAFT' };
    let known: (answer: [number, unknown]) => void = () => undefined;
    const channels = new Promise<[number, unknown]>((resolve) => (known = resolve));
    const sent = open('/desk/c1/posts/new', {
      'GET /api/clients/c1/channels?*': () => channels,
      'POST /api/clients/c1/posts?*': () => [201, begun],
      'GET /api/clients/c1/posts/p2': () => [200, { ...premiere, ...begun, draft: { ...emptyDraft, text: 'Brot' } }],
      'PUT /api/clients/c1/posts/p2': () => [200, { ...begun, version: 2 }],
      'PUT /api/clients/c1/posts/p2/presence/*': () => [200, { writing: true, people: [me] }],
    });
    const saved = () => sent.filter(({ verb, path }) => verb === 'PUT' && path.endsWith('/posts/p2'));

    await userEvent.type(await screen.findByRole('textbox', { name: 'Text für alle Kanäle' }), 'Brot');
    await waitFor(() => {
      expect(sent.some(({ verb }) => verb === 'POST')).toBe(true);
    });
    known([200, { items: [channel], next: null }]);

    await waitFor(() => {
      expect(screen.getByTitle('Aushang · aushang')).toBeChecked();
      expect(saved().map(({ body }) => (body as { draft: Draft }).draft.channelIds)).toEqual([['k1']]);
    });
  });
});

describe('a post that somebody else has open', () => {
  const presence = 'PUT /api/clients/c1/posts/p1/presence/*';

  it('says who writes, is read-only, and is taken over only when asked twice', async () => {
    let taken = false;
    const sent = open('/desk/c1/posts/p1', {
      [presence]: ({ body }) => {
        taken ||= (body as { wish: string }).wish === 'TAKE_OVER';
        return [
          200,
          taken
            ? { writing: true, people: [{ ...jonas, writing: false }, me] }
            : { writing: false, people: [jonas, { ...me, writing: false }] },
        ];
      },
    });

    expect(await screen.findByText('Jonas Weber schreibt gerade.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Text für alle Kanäle' })).toHaveAttribute('readonly');

    await userEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
    expect(sent.some(({ body }) => (body as { wish?: string } | null)?.wish === 'TAKE_OVER')).toBe(false);
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Übernehmen' }));

    expect(await screen.findByText('Auch hier: Jonas Weber')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Text für alle Kanäle' })).not.toHaveAttribute('readonly');
  });

  it('says to a person who writes in another window that it is that person', async () => {
    open('/desk/c1/posts/p1', {
      [presence]: () => [
        200,
        {
          writing: false,
          people: [
            { ...me, here: false },
            { ...me, writing: false },
          ],
        },
      ],
    });

    expect(await screen.findByText('Sie selbst schreiben gerade in einem anderen Fenster.')).toBeVisible();
  });

  it('keeps the unsaved words of who is relieved, until they are thrown away', async () => {
    let relieved = false;
    open('/desk/c1/posts/p1', {
      [presence]: () => [
        200,
        relieved ? { writing: false, people: [{ ...me, writing: false }, jonas] } : { writing: true, people: [me] },
      ],
      'PUT /api/clients/c1/posts/p1': () => [503, { type: '/problems/unavailable', status: 503 }],
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Text für alle Kanäle' }), 'Halb fertig');

    relieved = true;
    vi.setSystemTime(Date.now() + 60_000);
    window.dispatchEvent(new Event('visibilitychange'));

    const copy = await screen.findByRole('textbox', { name: 'Ihre ungespeicherten Worte' });
    expect((copy as HTMLTextAreaElement).value).toContain('Halb fertig');
    expect(document.activeElement).toContainElement(copy);
    expect(screen.getByRole('textbox', { name: 'Text für alle Kanäle' })).toHaveValue('');
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Verwerfen' }));
    expect(screen.queryByRole('textbox', { name: 'Ihre ungespeicherten Worte' })).not.toBeInTheDocument();
  });

  it('leads to the words of an earlier takeover, and finds both again on a page that is opened anew', async () => {
    const copy = (text: string, at: string) => ({ draft: { ...emptyDraft, text }, at });
    keepUnsaved(`post.${reader.staffId}.c1.p1.copies`, [
      copy('Zweiter Anlauf', '2020-12-02T13:05:00Z'),
      copy('Erster Anlauf', '2020-12-02T13:00:00Z'),
    ]);
    open('/desk/c1/posts/p1');

    const words = await screen.findByRole('textbox', { name: 'Ihre ungespeicherten Worte' });
    const note = within(screen.getByRole('alert'));
    expect(words).toHaveValue('Zweiter Anlauf');
    expect(note.getByText('2. Dez. 2020 08:05')).toBeVisible();

    await userEvent.selectOptions(
      note.getByRole('combobox', { name: /2 Kopien/ }),
      '2. Dez. 2020 08:00: Erster Anlauf',
    );
    expect(words).toHaveValue('Erster Anlauf');
    await userEvent.click(note.getByRole('button', { name: 'Verwerfen' }));
    expect(words).toHaveValue('Zweiter Anlauf');
    expect(note.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('shows what a copy would replace before it is put back, which can be undone', async () => {
    keepUnsaved(`post.${reader.staffId}.c1.p1.copies`, [
      { draft: { ...emptyDraft, title: 'Premiere', text: 'Meine Worte' }, at: '2020-12-02T13:05:00Z' },
    ]);
    open('/desk/c1/posts/p1', {
      'GET /api/clients/c1/posts/p1': () => [200, { ...premiere, draft: { ...premiere.draft, text: 'Ihre Worte' } }],
    });
    const text = await screen.findByRole('textbox', { name: 'Text für alle Kanäle' });
    const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

    await press('Wieder einsetzen');
    expect(text).toHaveValue('Ihre Worte');
    expect(await screen.findByRole('deletion')).toHaveTextContent('Ihre');
    expect(screen.getByRole('insertion')).toHaveTextContent('Meine');
    await press('Den jetzigen Text behalten');
    expect(screen.getByRole('textbox', { name: 'Ihre ungespeicherten Worte' })).toBeVisible();

    await press('Wieder einsetzen');
    await press('Meine Worte einsetzen');
    expect(text).toHaveValue('Meine Worte');
    expect(screen.queryByRole('textbox', { name: 'Ihre ungespeicherten Worte' })).not.toBeInTheDocument();

    await press('Zurücknehmen');
    expect(text).toHaveValue('Ihre Worte');
    expect(screen.getByRole('textbox', { name: 'Ihre ungespeicherten Worte' })).toHaveValue('Premiere\n\nMeine Worte');
  });
});
