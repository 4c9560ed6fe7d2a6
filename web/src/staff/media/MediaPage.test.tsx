// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { MediaPage } from './MediaPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

const rights = { licence: 'Vertrag', credit: '', consent: 'NOT_NEEDED', until: days(-1), channels: [] };

const roll = {
  id: 'a1',
  name: 'Mohnbrötchen',
  type: 'image/jpeg',
  bytes: 1_234_567,
  width: 3840,
  height: 2160,
  animated: false,
  removed: 'NOTHING',
  video: null,
  notes: { labels: ['Sommer'], alt: { de: 'Ein Brötchen' }, focus: null, rights, cover: null },
};

const film = {
  ...roll,
  id: 'a2',
  name: 'Backstube',
  type: 'video/mp4',
  video: { millis: 12_000, codec: 'H.264', framesPerSecond: 25, sound: true },
  notes: { ...roll.notes, rights: { ...rights, until: days(3) }, cover: { millis: 2_500, picture: null } },
};

const prices = {
  ...roll,
  id: 'a3',
  name: 'Preise 2027.pdf',
  type: 'application/pdf',
  width: 0,
  height: 0,
  document: { pages: 12 },
  notes: { ...roll.notes, rights: null },
};

const publicFile = {
  clientId: 'c1',
  assetId: 'a1',
  name: 'Mohnbrötchen',
  video: false,
  until: days(-1),
  posts: [
    {
      postId: 'p1',
      channelId: 'k1',
      channelName: 'Bäckerei',
      network: 'MASTODON',
      publishedAt: days(-40),
      url: 'https://mastodon.example/@b/1',
    },
    {
      postId: 'p2',
      channelId: 'k2',
      channelName: 'Anzeiger',
      network: 'PRINT',
      publishedAt: days(-41),
      url: 'javascript:alert(1)',
    },
  ],
  more: true,
};

const publicFilm = { ...publicFile, assetId: 'a2', name: 'Backstube', video: true, posts: [] };

const post = (id: string, stage: string, text: string, approval: object | null = null) => ({
  id,
  clientId: 'c1',
  stage,
  approval,
  draft: { title: '', text, channelIds: [], variants: [], media: [], parts: [] },
});

const client = { id: 'c1', name: 'Bäckerei', colour: '#17513d', zone: 'Europe/Berlin', archived: false };

const approved = post('p3', 'SCHEDULED', 'Kommt noch', { by: 's1', byName: 'Anna', at: days(-1) });

function show(address = '/desk/c1/media', coming = approved) {
  const sent = fakeFetch({
    'GET /api/clients': () => [200, { items: [client], next: null }],
    'GET /api/clients?*': () => [200, { items: [client], next: null }],
    'GET /api/clients/c1/channels*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/media/labels': () => [200, ['Sommer']],
    'GET /api/clients/c1/media*': () => [200, { items: [roll, film, prices], next: null }],
    'GET /api/clients/c1/posts*': () => [
      200,
      { items: [post('p1', 'PUBLISHED', 'Schon draußen'), coming], next: null },
    ],
    'GET /api/media/rights*': () => [200, { items: [publicFile, publicFilm], next: null }],
    'PUT /api/clients/c1/media/a1/takedown': () => [204, null],
    'PUT /api/clients/c1/media/a1/notes': () => [200, roll],
    'PUT /api/clients/c1/media/a2/notes': () => [200, film],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={signedIn()}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/desk/:scope/media" element={<MediaPage />} />
              <Route path="/desk/:scope/posts/new" element={<p>Neuer Beitrag</p>} />
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

describe('the media library', () => {
  it('shows on its tiles whose rights have ended or end soon, and numbers as they are written', async () => {
    show();

    const tile = await screen.findByRole('button', { name: /Mohnbrötchen/ });
    expect(tile.textContent).toContain('3.840 × 2.160 · 1,2 MB');
    expect(tile.textContent).toContain('Rechte abgelaufen');
    expect((await screen.findByRole('button', { name: /Backstube/ })).textContent).toContain('Rechte enden bald');
  });

  it('lists what is public with rights that ended, with its places', async () => {
    const sent = show('/desk/all/media?tab=rights');

    const row = within((await screen.findByText('Mohnbrötchen')).closest('li') as HTMLElement);
    expect(row.getByText('Rechte abgelaufen')).toBeTruthy();
    expect(row.getAllByRole('link', { name: 'Beitrag' })[0]?.getAttribute('href')).toBe('/desk/all/posts/p1?of=c1');
    const there = row.getAllByRole('link', { name: 'Beim Netzwerk ansehen' });
    expect(there.map((link) => link.getAttribute('href'))).toEqual(['https://mastodon.example/@b/1']);
    expect(row.getByText('und in weiteren Beiträgen')).toBeTruthy();
    expect(sent.some(({ path }) => path === '/api/media/rights')).toBe(true);
    const film = screen.getByText('Backstube').closest('li');
    expect(film?.querySelector('video')?.getAttribute('poster')).toBe('/api/clients/c1/media/a2/poster');
    expect(film?.querySelector('img')).toBeNull();
  });

  it('takes a file off the list whose posts were deleted', async () => {
    const user = userEvent.setup();
    const sent = show('/desk/c1/media?tab=rights');

    const row = within((await screen.findByText('Mohnbrötchen')).closest('li') as HTMLElement);
    await user.click(row.getByRole('button', { name: 'Überall entfernt' }));
    const question = await screen.findByRole('dialog', { name: 'Beiträge mit „Mohnbrötchen“ überall entfernt?' });
    await user.click(within(question).getByRole('button', { name: 'Überall entfernt' }));

    await waitFor(() => {
      expect(sent.some(({ verb, path }) => verb === 'PUT' && path.endsWith('/media/a1/takedown'))).toBe(true);
    });
  });

  it('asks before unsaved notes are lost, and not when they are saved', async () => {
    const user = userEvent.setup();
    const sent = show();
    await user.click(await screen.findByRole('button', { name: /Mohnbrötchen/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Mohnbrötchen' });
    await user.type(await within(dialog).findByLabelText(/^Name/), '!');

    await user.click(within(dialog).getAllByRole('button', { name: 'Schließen' })[0] as HTMLElement);

    const question = await screen.findByRole('dialog', { name: 'Änderungen verwerfen?' });
    await user.click(within(question).getByRole('button', { name: 'Abbrechen' }));
    await user.click(within(dialog).getByRole('button', { name: 'Speichern' }));
    await within(dialog).findByText('Gespeichert');
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ name: 'Mohnbrötchen!', cover: null });
    await user.click(within(dialog).getAllByRole('button', { name: 'Schließen' })[0] as HTMLElement);
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
  });

  it('asks twice before a file is replaced, each time with the posts that are not public', async () => {
    const user = userEvent.setup();
    const sent = show();
    await user.click(await screen.findByRole('button', { name: /Mohnbrötchen/ }));
    await user.click(await screen.findByRole('button', { name: 'Ersetzen' }));
    const first = await screen.findByRole('dialog', { name: '„Mohnbrötchen“ ersetzen?' });
    expect(await within(first).findByText('Kommt noch')).toBeTruthy();
    expect(within(first).queryByText('Schon draußen')).toBeNull();
    expect(within(first).getByText(/Ihre Freigaben gelten dann nicht mehr/)).toBeTruthy();
    expect(within(first).getByRole('button', { name: 'Ersetzen' })).toHaveProperty('disabled', true);

    const input = first.querySelector('input[type=file]') ?? document.querySelectorAll('input[type=file]').item(1);
    await user.upload(input as HTMLInputElement, new File(['x'], 'besser.jpg', { type: 'image/jpeg' }));
    await user.click(within(first).getByRole('button', { name: 'Ersetzen' }));

    const second = await screen.findByRole('dialog', { name: 'Mit „besser.jpg“ ersetzen?' });
    expect(await within(second).findByText('Kommt noch')).toBeTruthy();
    await user.click(within(second).getByRole('button', { name: 'Abbrechen' }));
    expect(sent.filter(({ verb }) => verb !== 'GET')).toEqual([]);
  });

  it('says nothing of approvals where none is lost, and names posts without words', async () => {
    const user = userEvent.setup();
    show('/desk/c1/media', post('p4', 'DRAFT', ''));
    await user.click(await screen.findByRole('button', { name: /Mohnbrötchen/ }));
    await user.click(await screen.findByRole('button', { name: 'Ersetzen' }));

    const question = within(await screen.findByRole('dialog', { name: '„Mohnbrötchen“ ersetzen?' }));
    const line = (await question.findByRole('link', { name: 'Ohne Titel' })).closest('li');
    expect(line?.textContent).toBe('Ohne Titel · Entwurf');
    expect(question.getByText('In diesen Beiträgen wird es ersetzt:')).toBeTruthy();
  });

  it.each([
    ['button', 'Ersetzen', () => screen.findByRole('dialog', { name: '„Mohnbrötchen“ ersetzen?' })],
    ['link', 'Beitrag damit schreiben', () => screen.findByText('Neuer Beitrag')],
  ])('asks before unsaved notes are lost by the %s “%s”, and then goes on', async (role, name, next) => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: /Mohnbrötchen/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Mohnbrötchen' }));
    await user.type(await dialog.findByLabelText(/^Name/), '!');
    await user.click(dialog.getByRole(role, { name }));

    const question = within(await screen.findByRole('dialog', { name: 'Änderungen verwerfen?' }));
    await user.click(question.getByRole('button', { name: 'Verwerfen' }));

    expect(await next()).toBeTruthy();
  });

  it('shows a document by what is known of it, and asks for nothing that belongs to pictures', async () => {
    const user = userEvent.setup();
    show();
    const tile = await screen.findByRole('button', { name: /Preise 2027/ });
    expect(tile.textContent).toContain('PDF · 12 Seiten · 1,2 MB');
    expect(tile.querySelector('img, video')).toBeNull();

    await user.click(tile);

    const dialog = within(await screen.findByRole('dialog', { name: 'Preise 2027.pdf' }));
    expect(await dialog.findByLabelText(/^Stichwörter/)).toBeTruthy();
    expect(dialog.queryByLabelText('Beschreibung auf Deutsch')).toBeNull();
    expect(dialog.queryByText('Zuschneiden')).toBeNull();
    expect(dialog.queryByText(/Pixel/)).toBeNull();
    expect(dialog.getByText(/bleibt, wie es ist/)).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Herunterladen' }).getAttribute('href')).toBe('/api/clients/c1/media/a3');
  });

  it('keeps the second of a film that it is shown by', async () => {
    const user = userEvent.setup();
    const sent = show();
    await user.click(await screen.findByRole('button', { name: /Backstube/ }));
    const second = await screen.findByLabelText('Sekunde im Film');
    expect(second).toHaveProperty('value', '2.5');

    await user.clear(second);
    await user.type(second, '4');
    await user.click(screen.getByRole('button', { name: 'Bild wählen' }));
    await user.click(await screen.findByRole('button', { name: 'Mohnbrötchen', pressed: false }));
    expect(screen.getByText(/^Das Bild geht vor/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Speichern' }));

    await screen.findByText('Gespeichert');
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ cover: { millis: 4_000, picture: 'a1' } });
  });
});
