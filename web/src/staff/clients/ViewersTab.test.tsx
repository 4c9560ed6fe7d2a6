// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
// eslint-disable-next-line no-restricted-imports -- an answer of the service, recorded by its SampleTests
import { viewer as sample } from '../../../dev/samples/clients.ts';
import { ViewersTab } from './ViewersTab.tsx';

const path = '/api/clients/c1/viewers';

configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

/** The list of one guest, who may be changed once it was seen at its newest. */
function open(requests: object[] = []) {
  let viewer = { ...sample, version: 4 };
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/approval-requests': () => [200, { items: requests, next: null }],
    [`GET ${path}`]: () => [200, { items: [viewer], next: null }],
    [`PUT ${path}/${sample.id}`]: ({ body }) => {
      const { version, ...change } = body as typeof viewer;
      if (version === 4) {
        viewer = { ...viewer, version: 5 };
        return [409, { type: '/problems/version-conflict', status: 409, title: 'changed' }];
      }
      viewer = { ...viewer, ...change, version: 6 };
      return [200, viewer];
    },
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ zone: 'Europe/Berlin', permissions: ['MANAGE_CLIENTS'] } as unknown as Session}>
          <MemoryRouter>
            <ViewersTab clientId="c1" />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

it('gives a guest another address, and says first what that ends', async () => {
  const user = userEvent.setup();
  const sent = open();
  await user.click(await screen.findByRole('button', { name: 'Bearbeiten' }));
  const dialog = await screen.findByRole('dialog');
  const email = screen.getAllByRole('textbox', { name: 'E-Mail' }).find((box) => dialog.contains(box));
  if (email === undefined) throw new Error('no address in the dialog');
  expect(screen.queryByText(/die bisherige bekommt Bescheid/)).not.toBeInTheDocument();

  await user.clear(email);
  await user.type(email, 'neu@x.example');
  expect(screen.getByText(/die bisherige bekommt Bescheid/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Speichern und einladen' }));
  expect(await screen.findByRole('alert')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Speichern und einladen' }));
  expect(await screen.findByText(/neu@x\.example/)).toBeVisible();
  expect(sent.filter(({ verb }) => verb === 'PUT').map(({ body }) => body)).toEqual([
    { name: sample.name, email: 'neu@x.example', language: sample.language, version: 4 },
    { name: sample.name, email: 'neu@x.example', language: sample.language, version: 5 },
  ]);
});

it.each([
  ['waits', { viewerId: sample.id, waiting: 1, until: '2999-01-01T09:00:00Z' }, true],
  ['was answered', { viewerId: sample.id, waiting: 0, until: '2999-01-01T09:00:00Z' }, false],
  ['is over', { viewerId: sample.id, waiting: 1, until: '2020-01-01T09:00:00Z' }, false],
  ['is asked of somebody else', { viewerId: 'other', waiting: 1, until: '2999-01-01T09:00:00Z' }, false],
])('says to who removes a guest that a request of theirs waits: it %s', async (_, request, said) => {
  const sent = open([{ id: 'r1', by: null, at: '2019-12-01T09:00:00Z', letters: 3, postIds: ['p1'], ...request }]);
  await userEvent.click(await screen.findByRole('button', { name: 'Entfernen' }));

  await screen.findByText('Offene Sitzungen enden sofort.');
  await vi.waitFor(() => {
    expect(sent.some(({ path: asked }) => asked.endsWith('/approval-requests'))).toBe(true);
  });
  if (said) expect(await screen.findByText(/Auf ein Ja von Gudrun warten noch Beiträge/)).toBeVisible();
  else expect(screen.queryByText(/warten noch Beiträge/)).not.toBeInTheDocument();
});
