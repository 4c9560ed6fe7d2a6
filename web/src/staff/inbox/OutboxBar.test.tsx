// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, signOut, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { outbox, type Outgoing } from './outbox.ts';
import { OutboxBar } from './OutboxBar.tsx';

configure({ asyncUtilTimeout: 20_000 });

const reply: Outgoing = {
  key: 'k1',
  clientId: 'c1',
  inquiryId: 'i1',
  author: 'Anna',
  text: 'Ja, ab sieben.',
  seen: { version: 1, replies: 0 },
  state: 'FAILED',
  at: Date.now(),
  begunAt: Date.now(),
  trouble: { kind: 'problem', body: { type: '/problems/already-answered' }, status: 409 },
};
const written = { id: 'r1', text: reply.text, by: 's1', byName: 'Paul', at: '2026-11-24T12:00:00Z' };

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname + search}</output>;
}

let people = 0;

/** The bar of somebody who has left this reply in the browser. */
function show(kept: Outgoing, answers: Record<string, (sent: Sent) => [number, unknown]> = {}, at = '/desk/all/today') {
  const staffId = `s${String(++people)}`;
  localStorage.setItem(`litfass.outbox.${staffId}`, JSON.stringify([kept]));
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [{ id: 'c1', name: 'Bäckerei' }], next: null }],
    'GET /session': () => [200, { staffId }],
    ...answers,
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ staffId, permissions: [] } as unknown as Session}>
          <MemoryRouter initialEntries={[at]}>
            <Routes>
              <Route
                path="/desk/:scope/:page"
                element={
                  <>
                    <OutboxBar />
                    <Address />
                  </>
                }
              />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, staffId };
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  localStorage.clear();
});

describe('the bar of replies', () => {
  it('says on every page which reply failed and why, and leads to it', async () => {
    show(reply);

    expect(await screen.findByText('Bäckerei')).toBeVisible();
    expect(screen.getByRole('listitem')).toHaveTextContent('An Anna');
    expect(screen.getByRole('listitem')).toHaveTextContent('„Ja, ab sieben.“');
    expect(screen.getByRole('alert')).toHaveTextContent('Nicht gesendet. Diese Anfrage ist schon beantwortet.');
    // Whoever was answered meanwhile is not answered again without a look.
    expect(screen.queryByRole('button', { name: 'Noch einmal senden' })).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Ansehen' }));

    expect(screen.getByRole('status')).toHaveTextContent('/desk/all/inbox?item=i1&of=c1');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('waits for what the network says, and tells why it did not take a reply', async () => {
    const refused = {
      ...written,
      status: 'FAILED',
      reason: { code: 'refused', params: { network: 'M', status: '422' } },
    };
    show(
      { ...reply, state: 'ACCEPTED', trouble: null },
      {
        'GET /api/clients/c1/inquiries/i1': () => [200, { version: 4, replies: [refused] }],
      },
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('M hat die Antwort nicht angenommen.');
    expect(outbox.all()).toMatchObject([{ seen: { version: 4, replies: 1 } }]);
  });

  it('goes away when the reply is public', async () => {
    show(
      { ...reply, state: 'ACCEPTED', trouble: null },
      {
        'GET /api/clients/c1/inquiries/i1': () => [200, { version: 4, replies: [{ ...written, status: 'SENT' }] }],
      },
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('Wird gesendet');

    await waitFor(() => {
      expect(screen.queryByRole('listitem')).toBeNull();
    });
  });

  it('sends what waits before the person signs out', async () => {
    const { sent } = show(
      { ...reply, state: 'WAITING', at: Date.now() + 60_000, trouble: null },
      { 'POST /api/clients/c1/inquiries/i1/replies': () => [202, { id: 'i1', version: 2, status: 'OPEN' }] },
    );
    vi.stubGlobal('location', { ...window.location, assign: () => undefined });

    await signOut();

    expect(sent.map(({ verb, path }) => `${verb} ${path}`).filter((each) => !each.startsWith('GET'))).toEqual([
      'POST /api/clients/c1/inquiries/i1/replies',
      'DELETE /session',
    ]);
    vi.unstubAllGlobals();
  });

  it('sends again on the inquiry as it is now', async () => {
    const failed: Outgoing = { ...reply, trouble: { kind: 'problem', body: {}, status: 500 } };
    const { sent } = show(failed, {
      'GET /api/clients/c1/inquiries/i1': () => [200, { version: 7, replies: [] }],
      'POST /api/clients/c1/inquiries/i1/replies': () => [202, { id: 'i1', version: 8, status: 'OPEN' }],
      'GET /api/inquiries*': () => [200, { items: [], next: null }],
    });

    fireEvent.click(screen.getByRole('button', { name: 'Noch einmal senden' }));

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'POST')?.body).toEqual({ text: reply.text, version: 7, key: 'k1' });
    });
  });

  it('sends what found nobody as soon as the connection is back, under the same key', async () => {
    let down = true;
    const { sent } = show(
      { ...reply, state: 'STUCK' },
      {
        'GET /api/clients/c1/inquiries/i1': () => [200, { version: 1, replies: [] }],
        'GET /api/inquiries*': () => [200, { items: [], next: null }],
        'POST /api/clients/c1/inquiries/i1/replies': () =>
          down ? [503, { type: '/problems/upstream-unavailable' }] : [202, { id: 'i1', version: 2, status: 'OPEN' }],
      },
    );
    const posts = () => sent.filter(({ verb }) => verb === 'POST').map(({ body }) => (body as { key: string }).key);
    await waitFor(() => {
      expect(posts()).toEqual(['k1']);
      expect(outbox.all()).toMatchObject([{ state: 'STUCK' }]);
    });

    down = false;
    act(() => {
      window.dispatchEvent(new Event('online'));
    });

    await waitFor(() => {
      expect(outbox.all()).toMatchObject([{ state: 'ACCEPTED' }]);
    });
    expect(posts()).toEqual(['k1', 'k1']);
  });

  it('does not send in the name of somebody else who has signed in', async () => {
    const { sent } = show(
      { ...reply, state: 'STUCK' },
      {
        'GET /session': () => [200, { staffId: 'somebody-else' }],
        'GET /api/clients/c1/inquiries/i1': () => [200, { version: 1, replies: [] }],
      },
    );

    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/session');
      expect(screen.getByRole('listitem')).toHaveTextContent('Die Antwort geht von selbst hinaus');
    });
    expect(sent.filter(({ verb }) => verb === 'POST')).toEqual([]);
  });

  it('brings back what was discarded', async () => {
    const { staffId } = show(reply);
    fireEvent.click(screen.getByRole('button', { name: 'Verwerfen' }));
    expect(await screen.findByText('Verworfen')).toBeVisible();

    fireEvent.click(screen.getByRole('button', { name: 'Zurücknehmen' }));

    expect(screen.getByRole('alert')).toBeVisible();
    expect(localStorage.getItem(`litfass.outbox.${staffId}`)).toContain('"FAILED"');
  });
});
