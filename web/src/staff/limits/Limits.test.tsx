// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Limits } from './Limits.tsx';

configure({ asyncUtilTimeout: 20_000 });

const text = {
  kind: 'TEXT',
  value: 280,
  unit: 'GRAPHEMES',
  trust: 'OFFICIAL',
  sourceUrl: 'https://docs.x.com/counting',
  verifiedOn: '2026-11-30',
  validFrom: null,
  inForce: true,
  changed: false,
};
const size = { ...text, kind: 'PICTURE_BYTES', value: 5_242_880, unit: 'BYTES', trust: 'SECONDARY' };
const coming = { ...text, value: 1000, validFrom: '2099-01-01', inForce: false, changed: true };

const past = { ...text, value: 140, validFrom: '2020-01-01', inForce: false, changed: true };
const film = { ...text, kind: 'VIDEO_BYTES', value: 4_000_000_000, unit: 'BYTES' };
const length = { ...text, kind: 'VIDEO_SECONDS', value: 43_200, unit: 'SECONDS' };

function show() {
  const answer = () =>
    [
      200,
      {
        items: [
          { network: 'X', limits: [past, text, coming, size, film, length] },
          { network: 'BLUESKY', limits: [text] },
        ],
        next: null,
      },
    ] as [number, unknown];
  const sent = fakeFetch({
    'GET /api/network-limits': answer,
    'PUT /api/network-limits/*': () => [200, { network: 'X', limits: [text] }],
    'DELETE /api/network-limits/*': () => [204, null],
  });
  const session = signedIn({
    name: 'Anna',
    email: 'a@x.example',
    role: 'ADMIN',
    permissions: ['READ', 'MANAGE_STAFF'],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <MemoryRouter>
          <SessionContext value={session}>
            <Limits />
          </SessionContext>
        </MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the limits of a network', () => {
  it('say how much, how sure, since when and where it stands', async () => {
    show();

    expect(await screen.findByText(/Text: 280 Zeichen/)).toBeVisible();
    expect(screen.getByText('Größe eines Bildes: 5,2 MB')).toBeVisible();
    expect(screen.getByText('Größe eines Videos: 4 GB')).toBeVisible();
    expect(screen.getByText('Länge eines Videos: 12 Stunden')).toBeVisible();
    expect(screen.getByText(/Aus zweiter Hand: warnt/)).toBeVisible();
    expect(screen.getByText(/^ab 1\. Jan/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Quelle' })[0]).toHaveAttribute('href', text.sourceUrl);
  });

  it('are those of the chosen network', async () => {
    show();

    await userEvent.selectOptions(await screen.findByLabelText('Netzwerk'), 'BLUESKY');

    await waitFor(() => {
      expect(screen.queryByText(/Größe eines Bildes/)).not.toBeInTheDocument();
    });
  });

  it('are changed from a day on', async () => {
    const sent = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Ändern: Text, ab 1. Jan. 2099' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.clear(dialog.getByLabelText(/Höchstens/));
    await userEvent.type(dialog.getByLabelText(/Höchstens/), '500');
    await userEvent.click(dialog.getByRole('button', { name: 'Speichern' }));

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'PUT')).toMatchObject({
        path: '/api/network-limits/X/TEXT/2099-01-01',
        body: { value: 500, trust: 'OFFICIAL', sourceUrl: text.sourceUrl },
      });
    });
  });

  it('are only taken back where the agency entered them', async () => {
    const sent = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen: Text, ab 1. Jan. 2099' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Zurücknehmen' }));

    await waitFor(() => {
      expect(sent.some(({ verb, path }) => verb === 'DELETE' && path.endsWith('/X/TEXT/2099-01-01'))).toBe(true);
    });
    expect(screen.queryByRole('button', { name: 'Zurücknehmen: Größe eines Bildes' })).not.toBeInTheDocument();
  });

  it('are not changed any more where they count no longer', async () => {
    show();

    const row = (await screen.findByText('gilt nicht mehr')).closest('li') as HTMLElement;
    expect(row).toHaveTextContent('Text: 140 Zeichen');
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
  });

  it('are entered in the unit of what is limited, and not beyond what can be stored', async () => {
    const sent = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Weitere Grenze eintragen' }));
    const dialog = within(await screen.findByRole('dialog'));

    await userEvent.selectOptions(dialog.getByLabelText('Was begrenzt ist'), 'VIDEOS_AT_LEAST');
    expect(dialog.getByLabelText(/Mindestens/)).toHaveAccessibleDescription('Eine Anzahl.');
    await userEvent.selectOptions(dialog.getByLabelText('Was begrenzt ist'), 'VIDEO_BYTES');
    const most = dialog.getByLabelText(/Höchstens/);
    expect(most).toHaveAccessibleDescription('In Byte: 8 MB sind 8000000.');
    await userEvent.type(most, '1000000000001');
    await userEvent.type(dialog.getByLabelText(/Wo es steht/), 'https://docs.x.com/');
    await userEvent.click(dialog.getByRole('button', { name: 'Speichern' }));

    expect(dialog.getByText('Höchstens 1.000.000.000.000 lässt sich eintragen.')).toBeVisible();
    expect(sent.some(({ verb }) => verb === 'PUT')).toBe(false);
  });
});
