// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { openStream } from '@staff/shared/live/live.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { draftPost, openThread, threadOfClient } from '../../../dev/samples/content.ts';
import { RemarksPanel, type Writing } from './RemarksPanel.tsx';
import type { Marked, Thread } from './remarks.api.ts';

const session = signedIn();
const post: Post = { ...draftPost, id: 'p1', clientId: 'c1' };
const remarks = '/api/clients/c1/posts/p1/remarks';

interface Given {
  threads?: Thread[];
  marked?: Marked | null;
  reader?: Partial<Session>;
  status?: Post['status'];
  /** Whether something new is taken. */
  takes?: () => boolean;
}

function show(given: Given = {}) {
  const { threads = [openThread, threadOfClient], marked = null, reader = {}, status = 'DRAFT' } = given;
  const { takes = () => true } = given;
  const onShow = vi.fn();
  const state = { id: 't9', version: 0, resolved: false };
  const sent = fakeFetch({
    [`GET ${remarks}`]: () => [200, threads],
    'GET /api/staff?sees=c1': () => [200, { items: [{ id: 's2', name: 'Jonas Keller', active: true }], next: null }],
    [`POST ${remarks}`]: () => (takes() ? [201, state] : [503, { type: '/problems/unavailable', status: 503 }]),
    [`POST ${remarks}/*`]: () => (takes() ? [201, state] : [503, { type: '/problems/unavailable', status: 503 }]),
    [`PUT ${remarks}/*`]: () => [200, state],
    [`DELETE ${remarks}/*`]: () => [200, state],
  });
  const before = vi.fn(() => Promise.resolve());
  function Panel() {
    const [writing, setWriting] = useState<Writing | null>(null);
    return (
      <RemarksPanel
        post={{ ...post, status }}
        draft={post.draft}
        zone="Europe/Berlin"
        writing={writing}
        onWriting={setWriting}
        marked={() => marked}
        onShow={onShow}
        beforeSending={before}
      />
    );
  }
  const cache = makeQueryClient();
  render(
    <QueryClientProvider client={cache}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={{ ...session, ...reader }}>
          <Panel />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  const changes = () =>
    sent.filter(({ verb }) => verb !== 'GET').map(({ verb, path, body }) => ({ verb, path, body: withoutKey(body) }));
  const keys = () =>
    sent.filter(({ verb }) => verb === 'POST').map(({ body }) => (body as { key?: string } | undefined)?.key);
  return { cache, changes, keys, onShow, before };
}

/** What was sent, without what only says that it is the same. */
function withoutKey(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'key'));
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});
beforeEach(() => {
  sessionStorage.clear();
});

describe('the remarks at a post', () => {
  it('shows what is open with who reads it and its words, and folds what is resolved', async () => {
    const { onShow } = show();

    const panel = within(screen.getByRole('region', { name: 'Anmerkungen' }));
    expect(await panel.findByText('Wirklich schon um sieben?')).toBeVisible();
    expect(panel.getByText('Nur intern')).toBeVisible();
    expect(panel.getByText('1 erledigte Anmerkung').closest('details')).not.toHaveAttribute('open');
    await userEvent.click(panel.getByRole('button', { name: 'Zeigen' }));

    expect(onShow).toHaveBeenCalledWith(openThread.id, openThread.pin);
  });

  it('says that words are gone', async () => {
    show({ threads: [{ ...openThread, pin: openThread.pin && { ...openThread.pin, start: null, gone: true } }] });

    expect(await screen.findByText('Diese Wörter stehen nicht mehr da:')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Zeigen' })).toBeNull();
  });

  it('begins a thread at what is marked, after the post was saved, and calls who is named', async () => {
    const marked = { place: {}, start: 10, words: 'ab sieben' };
    const { changes, before } = show({ threads: [], marked });
    expect(await screen.findByText('Noch keine Anmerkungen')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: 'Anmerken' }));
    expect(screen.getByRole('radio', { name: 'Nur intern' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Worum geht es?' })).toHaveDisplayValue('„ab sieben“');
    await userEvent.type(screen.getByRole('textbox'), '@jon');
    await userEvent.keyboard('{Enter}wirklich?');
    await userEvent.click(screen.getByRole('button', { name: 'Senden' }));

    await waitFor(() => {
      expect(changes()).toEqual([
        {
          verb: 'POST',
          path: remarks,
          body: { audience: 'INTERNAL', text: '@Jonas Keller wirklich?', named: ['s2'], pin: marked },
        },
      ]);
    });
    expect(before).toHaveBeenCalledOnce();
  });

  it('says plainly that the client reads it', async () => {
    const { changes } = show({ threads: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Anmerken' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Für den Kunden sichtbar' }));
    await userEvent.type(screen.getByRole('textbox'), 'Passt das?');
    await userEvent.click(screen.getByRole('button', { name: 'An den Kunden senden' }));

    await waitFor(() => {
      expect(changes()[0]?.body).toMatchObject({ audience: 'CLIENT', pin: null });
    });
  });

  it('lets nobody tell the client of what is agreed on who may not change it', async () => {
    show({ threads: [], status: 'APPROVED', reader: { permissions: ['READ', 'WRITE_POSTS'] } });
    await userEvent.click(await screen.findByRole('button', { name: 'Anmerken' }));

    expect(screen.getByRole('radio', { name: 'Für den Kunden sichtbar' })).toBeDisabled();
  });

  it('resolves, and undoes that', async () => {
    const { changes } = show({ threads: [openThread] });

    await userEvent.click(await screen.findByRole('button', { name: 'Erledigt' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen' }));

    const path = `${remarks}/${openThread.id}/resolution`;
    await waitFor(() => {
      expect(changes().map((each) => [each.verb, each.path])).toEqual([
        ['PUT', path],
        ['DELETE', path],
      ]);
    });
  });

  it('keeps the focus with a thread that goes to the resolved and comes back', async () => {
    const threads = [openThread];
    show({ threads });
    const resolve = await screen.findByRole('button', { name: 'Erledigt' });

    threads[0] = { ...openThread, resolved: { by: 's1', byName: 'Mina', at: new Date().toISOString() } } as Thread;
    await userEvent.click(resolve);
    const folded = await screen.findByText('1 erledigte Anmerkung');
    expect(folded).toHaveFocus();

    await userEvent.click(folded);
    threads[0] = openThread;
    await userEvent.click(screen.getByRole('button', { name: 'Wieder öffnen' }));
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute('data-thread', openThread.id);
    });
  });

  it('answers, and offers to take back only what is one’s own, last and new', async () => {
    const [first, last] = openThread.remarks;
    const own = { ...openThread, remarks: [first, { ...last, by: 's1', at: new Date().toISOString() }] } as Thread;
    const { changes } = show({ threads: [own] });

    await userEvent.click(await screen.findByRole('button', { name: 'Antworten' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Antwort, nur intern/ }), 'Gut');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen' }));

    await waitFor(() => {
      expect(changes().map((each) => [each.verb, each.path])).toEqual([
        ['POST', `${remarks}/${own.id}/answers`],
        ['DELETE', `${remarks}/${own.id}/remarks/${own.remarks[1]?.id ?? ''}`],
      ]);
    });
  });

  it('is read alone by who may not write', async () => {
    show({ reader: { permissions: ['READ'] } });

    expect(await screen.findByText('Wirklich schon um sieben?')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Anmerken|Antworten|Erledigt/ })).toBeNull();
  });

  it.each([
    ['a new remark', 'Anmerken', /^Anmerkung/],
    ['an answer', 'Antworten', /^Antwort/],
  ])('sends %s under the same key until it is taken or says something else', async (_, begin, box) => {
    let taken = false;
    const { keys } = show({ threads: [openThread], takes: () => taken });
    const write = async (words: string) => {
      await userEvent.type(await screen.findByRole('textbox', { name: box }), words);
    };
    const send = async (count: number) => {
      await userEvent.click(screen.getByRole('button', { name: 'Senden' }));
      await waitFor(() => {
        expect(keys()).toHaveLength(count);
      });
    };
    const press = async () => userEvent.click(await screen.findByRole('button', { name: begin }));

    await press();
    await write('Gut');
    await send(1);
    await screen.findByRole('alert');
    await send(2);
    await screen.findByRole('alert');
    await write('!');
    taken = true;
    await send(3);
    await press();
    await write('Gut!');
    await send(4);

    const [first, again, changed, later] = keys();
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(again).toBe(first);
    expect(new Set([first, changed, later]).size).toBe(3);
  });

  it('loses a thread that somebody takes back elsewhere, but not the answer that was begun there', async () => {
    const threads = [openThread];
    let stream = new EventTarget();
    vi.stubGlobal(
      'EventSource',
      class extends EventTarget {
        constructor() {
          super();
          // eslint-disable-next-line @typescript-eslint/no-this-alias
          stream = this;
        }
        close = () => undefined;
      },
    );
    const { cache } = show({ threads });
    const stop = openStream(cache);
    await userEvent.click(await screen.findByRole('button', { name: 'Antworten' }));
    await userEvent.type(screen.getByRole('textbox'), 'Lieber um acht');

    threads.length = 0;
    stream.dispatchEvent(new MessageEvent('remark', { data: JSON.stringify({ kind: 'remark', id: 'p1' }) }));

    expect(await screen.findByText(/^Diese Anmerkung wurde zurückgenommen/)).toBeVisible();
    expect(screen.queryByText('Wirklich schon um sieben?')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Als neue Anmerkung schreiben' }));
    expect(screen.getByRole('textbox')).toHaveValue('Lieber um acht');
    expect(screen.queryByText(/^Diese Anmerkung wurde zurückgenommen/)).not.toBeInTheDocument();
    stop();
  });
});
