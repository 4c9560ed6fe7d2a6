// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { PictureList } from './MediaStrip.tsx';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
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
