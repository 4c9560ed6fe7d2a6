// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { DeviceList } from './ViewerDevices.tsx';

const viewer = { id: 'v1', name: 'Gudrun', email: 'g@x.example', language: 'de', active: true, version: 0 };

configure({ asyncUtilTimeout: 20_000 });

it('names the devices of a viewer and signs them out there', async () => {
  startI18n([sharedTexts, ...staffTexts]);
  const device = {
    id: 'd1',
    browser: 'Firefox',
    system: null,
    firstSeenAt: '2026-12-01T09:00:00Z',
    lastSeenAt: '2026-12-02T09:00:00Z',
    expiresAt: '2026-12-31T09:00:00Z',
  };
  const path = `/api/clients/c1/viewers/${viewer.id}/devices`;
  const sent = fakeFetch({
    [`GET ${path}`]: () => [200, { items: sent.some(({ verb }) => verb === 'DELETE') ? [] : [device], next: null }],
    [`DELETE ${path}/d1`]: () => [204, null],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <DeviceList clientId="c1" viewer={viewer} zone="Europe/Berlin" />
      </MantineProvider>
    </QueryClientProvider>,
  );

  expect(await screen.findByText(/Firefox auf unbekanntem System/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Abmelden' }));

  expect(await screen.findByText('Das Portal ist gerade auf keinem Gerät offen.')).toBeVisible();
});
