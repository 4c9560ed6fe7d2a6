// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import type { InquiryDetail } from './inbox.api.ts';
import { outbox } from './outbox.ts';
import { ReplyForm } from './ReplyForm.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = { staffId: 's1', permissions: ['READ', 'REPLY'] } as unknown as Session;
const inquiry = {
  id: 'i1',
  clientId: 'c1',
  channelId: 'ch1',
  addressee: '@anna@chaos.example',
  author: { name: 'Anna' },
  version: 1,
  replies: [],
} as unknown as InquiryDetail;

/** A network that takes 500 characters. */
function show(shown = inquiry) {
  const sent = fakeFetch({
    'POST /api/clients/c1/checks': ({ body }) => {
      const { text } = (body as { draft: { text: string } }).draft;
      const used = text.length;
      const other = { rule: 'wrong-client', severity: 'BLOCK', params: { client: 'Radhaus' } };
      const finding = {
        rule: 'text-too-long',
        severity: 'BLOCK',
        measured: used,
        limit: 500,
        params: { network: 'M' },
      };
      const count = { channelId: 'ch1', network: 'MASTODON', used, limit: 500, unit: 'GRAPHEMES' };
      return [200, { findings: used > 500 ? [finding] : text.includes('Radhaus') ? [other] : [], counts: [count] }];
    },
  });
  const { unmount } = render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <ReplyForm inquiry={shown} box={createRef()} clientName="Bäckerei" />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, unmount };
}

const write = (text: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
};
const send = () => {
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ctrlKey: true });
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  sessionStorage.clear();
  outbox.open('s1', () => new Promise(() => undefined));
  for (const { key } of outbox.all()) outbox.drop(key);
});

describe('the reply form', () => {
  it('says how much too long a reply is, keeps it, and does not send it', async () => {
    show();
    write('x'.repeat(797));

    // The network counts whom it answers, and the space behind.
    expect(await screen.findByRole('button', { name: '317 Zeichen zu lang' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('listitem')).toHaveTextContent('M nimmt 500 Zeichen, der Text hat 817.');
    send();
    fireEvent.click(screen.getByRole('button', { name: '317 Zeichen zu lang' }));

    expect(outbox.all()).toEqual([]);
    expect(screen.getByRole('textbox')).toHaveValue('x'.repeat(797));
  });

  it('looks before it sends, however quickly that is asked for', async () => {
    show();
    write('x'.repeat(797));
    send();

    expect(await screen.findByRole('button', { name: '317 Zeichen zu lang' })).toBeVisible();
    expect(outbox.all()).toMatchObject([{ state: 'FAILED', trouble: { kind: 'blocked' } }]);
    expect(screen.getByRole('textbox')).toHaveValue('x'.repeat(797));
  });

  it('loses no reply when the inquiry is left at once', async () => {
    const { unmount } = show();
    write('Ja.');
    send();
    unmount();

    expect(outbox.all()).toMatchObject([{ state: 'CHECKING', text: 'Ja.' }]);
    await waitFor(() => {
      expect(outbox.all()).toMatchObject([{ state: 'WAITING', text: 'Ja.' }]);
    });
  });

  it('tells in the outbox of what must not go when the inquiry is left at once', async () => {
    const { unmount } = show();
    write('x'.repeat(797));
    send();
    unmount();

    await waitFor(() => {
      expect(outbox.all()).toMatchObject([{ state: 'FAILED', trouble: { kind: 'blocked' } }]);
    });
  });

  it('sends what fits, and shows how much room is left', async () => {
    const { sent } = show();
    write('Ja, @anna@chaos.example, gern!');
    expect(await screen.findByRole('img', { name: '30 von 500 Zeichen' })).toBeVisible();

    send();

    expect(await screen.findByRole('button', { name: 'Zurücknehmen' })).toHaveFocus();
    expect(outbox.all()).toMatchObject([{ inquiryId: 'i1', author: 'Anna', text: 'Ja, @anna@chaos.example, gern!' }]);
    expect(new Set(sent.map(({ path }) => path))).toEqual(new Set(['/api/clients/c1/checks']));
  });

  it('warns of what blocks posts alone, and sends', async () => {
    show();
    write('Das hat Radhaus.');

    expect(await screen.findByRole('listitem')).toHaveTextContent('Achtung');
    send();

    expect(await screen.findByRole('button', { name: 'Zurücknehmen' })).toBeVisible();
  });

  it('does not offer to answer what cannot be answered', () => {
    show({ ...inquiry, channelId: null });

    expect(screen.getByText('Hier lässt sich von Litfass aus nicht antworten.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('sends at once what has just been shortened', async () => {
    show();
    write('x'.repeat(797));
    await screen.findByRole('button', { name: '317 Zeichen zu lang' });

    write('Ja.');
    send();

    expect(await screen.findByRole('button', { name: 'Zurücknehmen' })).toBeVisible();
  });

  it('sends where nobody can check: the service decides', async () => {
    show({ ...inquiry, clientId: 'c2' });
    write('Ja.');
    send();

    expect(await screen.findByRole('button', { name: 'Zurücknehmen' })).toBeVisible();
  });

  it('has the text again when it is taken back, with the focus in it', async () => {
    show();
    write('Ja.');
    send();

    fireEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen' }));

    await waitFor(() => {
      expect(screen.getByRole('textbox')).toHaveFocus();
    });
    expect(screen.getByRole('textbox')).toHaveValue('Ja.');
    write('Ja, gern.');
    expect(outbox.all()).toEqual([]);
    expect(screen.getByRole('textbox')).toHaveValue('Ja, gern.');
  });
});
