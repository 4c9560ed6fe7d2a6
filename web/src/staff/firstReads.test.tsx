// @vitest-environment jsdom
import { configure, waitFor } from '@testing-library/react';
import type { Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { openDoor } from './door.ts';
import { firstReads } from './firstReads.ts';

configure({ asyncUtilTimeout: 20_000 });

class NoStream {
  addEventListener = () => undefined;
  close = () => undefined;
}
vi.stubGlobal('EventSource', NoStream);

const session = {
  staffId: 's1',
  name: 'Jonas Brandt',
  email: 'jonas@x.example',
  role: 'ADMIN',
  permissions: ['READ', 'WRITE_POSTS', 'APPROVE_POSTS', 'REPLY', 'CLOSE_GATE', 'MANAGE_STAFF', 'MANAGE_CLIENTS'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: true,
};
const client = { id: 'c1', name: 'Bäckerei', colour: '#8A5A00', zone: 'Europe/Berlin', languages: ['de'] };

let app: Root | undefined;
afterEach(() => {
  app?.unmount();
});

/** Opens a page whose data nobody answers: what it asks for is what counts. */
async function open(address: string): Promise<Sent[]> {
  window.history.replaceState(null, '', address);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const sent = fakeFetch({
    'GET /session': () => [200, session],
    'GET /api/clients?*': () => [200, { items: [client], next: null }],
  });
  await openDoor(root, async () => {
    const { start } = await import('./main.tsx');
    return {
      start: async (...args) => {
        app = await start(...args);
      },
    };
  });
  await waitFor(() => {
    expect(document.querySelector('main h1, main [role="alert"]')).not.toBeNull();
  });
  return sent;
}

/** The reads of a table for an address, as the first script makes them. */
const readsAt = (paths: string[], scope: string): string[] =>
  paths
    .map((path) =>
      path
        .replace('{scope}', scope === 'all' ? '/api' : `/api/clients/${scope}`)
        .replace(scope === 'all' ? '{all}' : '{client}', scope === 'all' ? '/api' : `/api/clients/${scope}`)
        .replace('{of}', scope === 'all' ? '' : `?clientId=${scope}`)
        .replace('{id}', 'p1'),
    )
    .filter((path) => !path.includes('{'));

describe.each(['c1', 'all'])('what is read before the app of %s', (scope) => {
  it.each(Object.entries(firstReads.pages))('is what it asks for: %s', async (page, paths) => {
    const sent = await open(`/desk/${scope}/${page === 'editor' ? 'posts/p1' : page}`);

    const early = readsAt([...firstReads.always, ...paths], scope);
    expect(early.length).toBeGreaterThan(2);
    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toEqual(expect.arrayContaining(early));
    });
  });
});
