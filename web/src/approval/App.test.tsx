// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { Root } from '@shared/Root.tsx';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { App } from './App.tsx';
import type { AskedPost, Request } from './approval.api.ts';
import type { Thread } from './remarks.api.ts';
import { approvalTexts } from './texts.ts';

const request: Request = {
  clientName: 'Bäckerei Sonnenschein',
  colour: '#8A5A00',
  address: 'SIE',
  person: 'Marta Berger',
  zone: 'Europe/Berlin',
  posts: 2,
  message: 'Bitte bis Freitag',
  until: '2090-12-31T09:00:00Z',
};

const post = (id: string, text: string, more: Partial<AskedPost> = {}): AskedPost => ({
  id,
  state: 'WAITING',
  contentHash: `hash-${id}`,
  local: '2090-12-04T08:00:00',
  at: '2090-12-04T07:00:00Z',
  channels: [
    {
      network: 'MASTODON',
      name: 'Sonnenschein',
      variant: null,
      contentWarning: null,
      text,
      pictures: [{ assetId: 'a1', alt: '' }],
      parts: [],
    },
  ],
  before: [],
  answer: null,
  findings: [],
  ...more,
});

const thread: Thread = {
  id: 't1',
  pin: { place: {}, start: 11, words: 'acht', gone: false },
  remarks: [{ id: 'r1', byName: null, own: false, at: '2090-12-01T07:00:00Z', text: 'Passt acht Uhr?' }],
  resolved: false,
};

/** The service behind the page; answers with what it is sent. */
function service(
  posts: AskedPost[],
  results: { postId: string; problem: string | null; detail: null }[] = [],
  threads: Thread[] = [],
  address: Request['address'] = 'SIE',
) {
  const sent = fakeFetch({
    'GET /approval/request': () => [200, { ...request, address }],
    'GET /approval/posts?from=0': () => [200, posts],
    'GET /approval/posts/1/remarks': () => [200, threads],
    'GET /approval/posts/2/remarks': () => [200, []],
    'POST /approval/posts/1/*': () => [201, { id: 't1', version: 0, resolved: false }],
    'POST /approval/decisions': () => [200, { results }],
  });
  return () => sent.filter(({ verb }: Sent) => verb === 'POST').map(({ body }) => body);
}

const open = () => {
  render(
    <Root client={makeQueryClient()}>
      <App hasLink />
    </Root>,
  );
};

const card = async (text: string) => within((await screen.findByText(text)).closest('article') as HTMLElement);

beforeEach(() => {
  localStorage.clear();
  startI18n([sharedTexts, approvalTexts]);
});

describe('the page of a request for approval', () => {
  it('says whose link it is and how many posts wait', async () => {
    service([post('1', 'Brezeln um acht'), post('2', 'Kuchen um drei', { state: 'APPROVED' })]);
    open();

    expect(await screen.findByRole('heading', { name: 'Ein Beitrag wartet auf Ihre Antwort' })).toBeVisible();
    expect(screen.getByText('Für Marta Berger.')).toBeVisible();
    expect(screen.getByText('Bitte bis Freitag')).toBeVisible();
  });

  it('approves all that wait with one press, each with the content that was shown', async () => {
    const sent = service([post('1', 'Brezeln um acht'), post('2', 'Kuchen um drei')]);
    open();

    await userEvent.click(await screen.findByRole('button', { name: 'Alle 2 freigeben' }));

    expect(sent()).toEqual([
      {
        decisions: [
          { postId: '1', contentHash: 'hash-1', at: '2090-12-04T07:00:00Z', answer: 'YES' },
          { postId: '2', contentHash: 'hash-2', at: '2090-12-04T07:00:00Z', answer: 'YES' },
        ],
      },
    ]);
  });

  it('sends what shall be changed', async () => {
    const sent = service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');

    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toEqual([
      {
        decisions: [
          { postId: '1', contentHash: 'hash-1', at: '2090-12-04T07:00:00Z', answer: 'CHANGE', text: 'um neun' },
        ],
      },
    ]);
  });

  it('sends what shall be changed with the words that were marked', async () => {
    const sent = service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');
    const words = screen.getByText('Brezeln um acht').firstChild as Node;
    window.getSelection()?.setBaseAndExtent(words, 7, words, 15);

    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    expect(asked.getByText('Zur Stelle „um acht“')).toBeVisible();
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toMatchObject([
      { decisions: [{ answer: 'CHANGE', text: 'um neun', pin: { place: {}, start: 8, words: 'um acht' } }] },
    ]);
  });

  it('sends what shall be changed of a picture', async () => {
    const sent = service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');

    await userEvent.click(asked.getByRole('button', { name: 'Bild 1: Dazu etwas sagen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'zu dunkel');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toMatchObject([{ decisions: [{ text: 'zu dunkel', pin: { place: { picture: 'a1' } } }] }]);
  });

  it('shows what was said at its words, and answers it', async () => {
    const sent = service([post('1', 'Brezeln um acht')], [], [thread], 'DU');
    open();
    const asked = await card('Brezeln um');

    expect(await asked.findByText('Passt acht Uhr?')).toBeVisible();
    expect(asked.getByText('Deine Agentur')).toBeVisible();
    expect(asked.getByText('Zur Stelle „acht“')).toBeVisible();
    expect(asked.getByText('acht').closest('mark')).not.toBeNull();
    await userEvent.click(asked.getByRole('button', { name: 'Antworten' }));
    await userEvent.type(asked.getByLabelText('Antwort'), 'Ja');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toEqual([{ text: 'Ja' }]);
    await waitFor(() => {
      expect(asked.queryByLabelText('Antwort')).toBeNull();
    });
  });

  it('asks something without deciding', async () => {
    const sent = service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');

    await userEvent.click(asked.getByRole('button', { name: 'Etwas fragen oder anmerken' }));
    await userEvent.type(asked.getByLabelText('Frage oder Anmerkung'), 'Auch sonntags?');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toEqual([{ text: 'Auch sonntags?', pin: null }]);
  });

  it('says at the post what was refused, and lets think again', async () => {
    service(
      [post('1', 'Brezeln um acht', { state: 'APPROVED' })],
      [{ postId: '1', problem: '/problems/already-sending', detail: null }],
    );
    open();
    const asked = await card('Brezeln um acht');
    expect(asked.queryByRole('button', { name: 'Ablehnen' })).toBeNull();

    await userEvent.click(asked.getByRole('button', { name: 'Antwort ändern' }));
    await userEvent.click(asked.getByRole('button', { name: 'Ablehnen' }));
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    await waitFor(() => {
      expect(asked.getByRole('alert')).toBeVisible();
    });
  });

  it('shows nothing of a post that is being worked on', async () => {
    service([post('1', '', { state: 'IN_WORK', contentHash: null, local: null, at: null, channels: [] })]);
    open();

    expect(await screen.findByRole('heading', { name: 'Ihre Agentur arbeitet daran' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Freigeben' })).toBeNull();
  });
});
