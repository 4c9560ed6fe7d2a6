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

function show() {
  const answer = () =>
    [
      200,
      {
        items: [
          { network: 'X', limits: [text, coming, size] },
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
    await userEvent.click((await screen.findAllByRole('button', { name: 'Ändern: Text' })).at(-1) as HTMLElement);
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
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen: Text' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Zurücknehmen' }));

    await waitFor(() => {
      expect(sent.some(({ verb, path }) => verb === 'DELETE' && path.endsWith('/X/TEXT/2099-01-01'))).toBe(true);
    });
    expect(screen.queryByRole('button', { name: 'Zurücknehmen: Größe eines Bildes' })).not.toBeInTheDocument();
  });
});
