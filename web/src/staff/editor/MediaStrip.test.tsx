// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { PictureList } from './MediaStrip.tsx';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('calls a video a video, and shows it by its poster', () => {
  render(
    <MantineProvider env="test">
      <PictureList
        clientId="c1"
        media={[
          { assetId: 'a1', alt: 'Ein Brot' },
          { assetId: 'a2', alt: 'Der Ofen' },
        ]}
        may
        onChange={() => undefined}
      />
    </MantineProvider>,
  );

  fireEvent.error(screen.getByAltText('Der Ofen'));

  expect(screen.getByRole('button', { name: 'Bild 1 entfernen' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Video 2 entfernen' })).toBeVisible();
  expect(screen.getByLabelText('Beschreibung von Video 2')).toHaveValue('Der Ofen');
  expect(screen.getByLabelText('Der Ofen')).toHaveAttribute('poster', '/api/clients/c1/media/a2/poster');
});

it('calls a document a document, and asks for its title', async () => {
  const headers = { 'Content-Type': 'application/pdf', 'Content-Range': 'bytes 0-0/1200000', 'X-Page-Count': '12' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('%', { status: 206, headers })));
  render(
    <MantineProvider env="test">
      <PictureList clientId="c1" media={[{ assetId: 'a1', alt: 'Preise 2027' }]} may onChange={() => undefined} />
    </MantineProvider>,
  );

  fireEvent.error(screen.getByAltText('Preise 2027'));
  fireEvent.error(screen.getByLabelText('Preise 2027'));

  expect(await screen.findByText('PDF · 12 Seiten · 1,2 MB')).toBeVisible();
  expect(screen.getByLabelText('Titel von Dokument 1')).toHaveValue('Preise 2027');
  expect(screen.getByRole('button', { name: 'Dokument 1 entfernen' })).toBeVisible();
});
