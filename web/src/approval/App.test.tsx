// @vitest-environment jsdom
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { Root } from '@shared/Root.tsx';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { optionTexts } from '@shared/words/options/optionTexts.ts';
import { App } from './App.tsx';
import type { AskedPost, Request } from './approval.api.ts';
import { keepFor } from './kept.ts';
import type { Thread } from './remarks.api.ts';
import { approvalTexts } from './texts.ts';

configure({ asyncUtilTimeout: 20_000 });

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
      options: {},
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

/** What makes a repetition harmless. */
const anyKey: unknown = expect.any(String);

/** The service behind the page; answers with what it is sent. */
function service(
  posts: AskedPost[],
  results: { postId: string; problem: string | null; detail: null }[] = [],
  threads: Thread[] = [],
  address: Request['address'] = 'SIE',
  taken = () => 201,
  link = () => 200,
) {
  const sent = fakeFetch({
    'GET /approval/request': () => [
      link(),
      {
        type: link() === 401 ? '/problems/approval-link-not-valid' : '/problems/upstream-unavailable',
        traceId: 'f00',
        ...request,
        address,
      },
    ],
    'GET /approval/posts?from=0': () => [200, posts],
    'GET /approval/posts/1/remarks': () => [200, threads],
    'GET /approval/posts/2/remarks': () => [200, []],
    'POST /approval/posts/1/*': () => [taken(), { id: 't1', version: 0, resolved: false }],
    'POST /approval/decisions': () => [200, { results }],
  });
  return () => sent.filter(({ verb }: Sent) => verb === 'POST').map(({ body }) => body);
}

const open = () => {
  const client = makeQueryClient();
  const { unmount } = render(
    <Root client={client}>
      <App hasLink />
    </Root>,
  );
  /** Reads everything anew, as when somebody comes back to the page. */
  return { unmount, readAgain: () => act(() => client.invalidateQueries()) };
};

const card = async (text: string) => within((await screen.findByText(text)).closest('article') as HTMLElement);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  keepFor('one');
  startI18n([sharedTexts, optionTexts, approvalTexts]);
});

describe('the page of a request for approval', () => {
  it('says whose link it is and how many posts wait', async () => {
    service([post('1', 'Brezeln um acht'), post('2', 'Kuchen um drei', { state: 'APPROVED' })]);
    open();

    expect(await screen.findByRole('heading', { name: 'Ein Beitrag wartet auf Ihre Antwort' })).toBeVisible();
    expect(screen.getByText('Für Marta Berger.')).toBeVisible();
    expect(screen.getByText('Bitte bis Freitag')).toBeVisible();
  });

  it('shows what goes out beside the words, in words', async () => {
    const asked = post('1', 'Welches Brot?');
    const [channel] = asked.channels;
    if (channel) channel.options = { pollAnswers: 'Roggen\nDinkel', pollSeveral: 'true' };
    service([asked]);
    open();

    const beside = (await card('Welches Brot?')).getByRole('list', { name: 'Dazu gehört auf diesem Netzwerk' });
    expect(
      within(beside)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Umfrage: Antworten: Roggen\nDinkel', 'Umfrage: mehrere Antworten erlauben']);
  });

  it('shows a story without the words that do not appear there', async () => {
    const asked = post('1', 'Welches Brot?');
    const [channel] = asked.channels;
    if (channel) Object.assign(channel, { network: 'INSTAGRAM', options: { as: 'story' } });
    service([asked]);
    open();

    expect(await screen.findByText('Erscheint als: Story')).toBeVisible();
    expect(screen.getByText('Story')).toBeVisible();
    expect(screen.queryByText('Welches Brot?')).not.toBeInTheDocument();
  });

  it('approves all that wait with one press, each with the content that was shown', async () => {
    const sent = service([post('1', 'Brezeln um acht'), post('2', 'Kuchen um drei')]);
    open();

    await userEvent.click(await screen.findByRole('button', { name: '2 Beiträge freigeben: 4. Dezember' }));

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

    expect(sent()).toEqual([{ text: 'Ja', key: anyKey }]);
    await waitFor(() => {
      expect(asked.queryByLabelText('Antwort')).toBeNull();
    });
  });

  it('asks something without deciding, and once however often it is sent', async () => {
    const answers = [503, 201, 201];
    const sent = service([post('1', 'Brezeln um acht')], [], [], 'SIE', () => answers.shift() ?? 201);
    open();
    const asked = await card('Brezeln um acht');

    await userEvent.click(asked.getByRole('button', { name: 'Etwas fragen oder anmerken' }));
    await userEvent.type(asked.getByLabelText('Frage oder Anmerkung'), 'Auch sonntags?');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));
    expect(await asked.findByRole('alert')).toBeVisible();
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));
    await userEvent.click(await asked.findByRole('button', { name: 'Etwas fragen oder anmerken' }));
    await userEvent.type(asked.getByLabelText('Frage oder Anmerkung'), 'Auch sonntags?');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    const keys = sent().map((body) => (body as { key: string }).key);
    expect(sent()[0]).toEqual({ text: 'Auch sonntags?', pin: null, key: anyKey });
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
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

  const mark = (text: string, from: number, to: number) => {
    const words = screen.getByText(text).firstChild as Node;
    window.getSelection()?.setBaseAndExtent(words, from, words, to);
  };
  const inWork = post('1', '', { state: 'IN_WORK', contentHash: null, local: null, at: null, channels: [] });

  it('keeps what shall be changed when the post is rewritten meanwhile, and says which place is gone', async () => {
    const posts = [post('1', 'Brezeln um acht')];
    const sent = service(posts);
    const { readAgain } = open();
    const asked = await card('Brezeln um acht');
    mark('Brezeln um acht', 8, 15);
    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'Bitte später');
    expect(asked.queryByRole('status')).toBeNull();

    posts[0] = post('1', 'Brezeln um zehn', { contentHash: 'hash-new' });
    await readAgain();

    expect(await asked.findByRole('status')).toHaveTextContent(
      'Der Beitrag oben hat sich inzwischen geändert. Was Sie geschrieben haben, steht noch hier.' +
        'Die Stelle „um acht“ steht nicht mehr darin. Ihre Worte gelten jetzt dem ganzen Beitrag.',
    );
    expect(asked.getByLabelText('Was soll anders werden?')).toHaveValue('Bitte später');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));
    expect(sent()).toEqual([
      {
        decisions: [
          { postId: '1', contentHash: 'hash-new', at: '2090-12-04T07:00:00Z', answer: 'CHANGE', text: 'Bitte später' },
        ],
      },
    ]);
  });

  it('keeps a remark while the agency works on the post, with its place where that is still there', async () => {
    const posts = [post('1', 'Brezeln um acht')];
    const sent = service(posts);
    const { readAgain } = open();
    const asked = await card('Brezeln um acht');
    mark('Brezeln um acht', 0, 7);
    await userEvent.click(asked.getByRole('button', { name: 'Etwas fragen oder anmerken' }));
    await userEvent.type(asked.getByLabelText('Frage oder Anmerkung'), 'Mit Salz?');

    posts[0] = inWork;
    await readAgain();
    expect(await screen.findByRole('heading', { name: 'Ihre Agentur arbeitet daran' })).toBeVisible();
    expect(asked.getByText('Mit Salz?')).toBeVisible();
    expect(asked.queryByRole('textbox')).toBeNull();

    posts[0] = post('1', 'Frische Brezeln', { contentHash: 'hash-new' });
    await readAgain();
    expect(await asked.findByText(/inzwischen geändert/)).toBeVisible();
    expect(asked.getByLabelText('Frage oder Anmerkung')).toHaveValue('Mit Salz?');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toEqual([{ text: 'Mit Salz?', pin: { place: {}, start: 0, words: 'Brezeln' }, key: anyKey }]);
    await waitFor(() => {
      expect(asked.queryByText(/inzwischen geändert/)).toBeNull();
    });
  });

  it('says something of its own where what it answers was taken back', async () => {
    const threads = [thread];
    const sent = service([post('1', 'Brezeln um acht')], [], threads);
    const { readAgain } = open();
    const asked = await card('Brezeln um');
    await userEvent.click(await asked.findByRole('button', { name: 'Antworten' }));
    await userEvent.type(asked.getByLabelText('Antwort'), 'Ja, passt');

    threads.length = 0;
    await readAgain();
    expect(await asked.findByText(/^Worauf Sie antworten wollten/)).toBeVisible();
    expect(asked.getByLabelText('Frage oder Anmerkung')).toHaveValue('Ja, passt');
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    expect(sent()).toEqual([{ text: 'Ja, passt', pin: null, key: anyKey }]);
  });

  const later = post('1', 'Brezeln um zehn', { contentHash: 'hash-new' });
  const comesBack = () => act(() => window.dispatchEvent(new Event('visibilitychange')));

  it('shows what the agency made of a post as soon as somebody comes back, and says so', async () => {
    const posts = [post('1', 'Brezeln um acht')];
    const threads: Thread[] = [];
    service(posts, [], threads);
    open();
    const asked = await card('Brezeln um acht');
    expect(screen.queryByText(/gerade geändert/)).toBeNull();

    posts[0] = later;
    threads.push({ ...thread, pin: null });
    comesBack();

    expect(await asked.findByText('Brezeln um zehn')).toBeVisible();
    expect(asked.getByText('Die Agentur hat diesen Beitrag gerade geändert.')).toBeVisible();
    expect(await asked.findByText('Passt acht Uhr?')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Die Agentur hat');
  });

  it('takes no yes in the moment in which a post came to be another one', async () => {
    const posts = [post('1', 'Brezeln um acht')];
    const sent = service(posts, [{ postId: '1', problem: null, detail: null }]);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open();
    const asked = await card('Brezeln um acht');

    posts[0] = later;
    comesBack();
    await asked.findByText('Brezeln um zehn');
    expect(asked.getByRole('button', { name: 'Freigeben' })).toBeDisabled();

    await act(() => vi.advanceTimersByTimeAsync(3_100));
    vi.useRealTimers();
    await userEvent.click(asked.getByRole('button', { name: 'Freigeben' }));
    await waitFor(() => {
      expect(sent()).toHaveLength(1);
    });
  });

  it('reads again by itself, and at once when the net is back', async () => {
    const posts = [post('1', 'Brezeln um acht')];
    service(posts);
    vi.useFakeTimers({ shouldAdvanceTime: true });
    open();
    await card('Brezeln um acht');

    posts[0] = later;
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(await screen.findByText('Brezeln um zehn')).toBeVisible();

    posts[0] = post('1', 'Brezeln um elf', { contentHash: 'hash-newer' });
    act(() => {
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
    });
    vi.useRealTimers();
    expect(await screen.findByText('Brezeln um elf')).toBeVisible();
  });

  it('stays as it is while the service cannot be reached', async () => {
    let status = 200;
    service([post('1', 'Brezeln um acht')], [], [], 'DU', undefined, () => status);
    open();
    const asked = await card('Brezeln um acht');
    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');

    status = 503;
    comesBack();

    expect(await screen.findByText(/^Keine Verbindung/)).toBeVisible();
    expect(asked.getByLabelText('Was soll anders werden?')).toHaveValue('um neun');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  const refusedOnce = [
    ['DU', 'Freigeben', 'Noch nicht freigegeben: Der Beitrag hat sich inzwischen geändert. Lies'],
    ['SIE', 'Freigeben', 'Noch nicht freigegeben: Der Beitrag hat sich inzwischen geändert. Lesen Sie'],
    ['DU', 'Änderung wünschen', 'Dein Wunsch ist noch nicht abgesendet'],
    ['SIE', 'Änderung wünschen', 'Ihr Wunsch ist noch nicht abgesendet'],
    ['DU', 'Ablehnen', 'Noch nicht abgelehnt'],
  ] as const;

  it.each(refusedOnce)('says once in %s words that "%s" came too late', async (address, answer, words) => {
    const posts = [post('1', 'Brezeln um acht')];
    service(posts, [{ postId: '1', problem: '/problems/content-changed', detail: null }], [], address);
    open();
    const asked = await card('Brezeln um acht');

    posts[0] = later;
    await userEvent.click(asked.getByRole('button', { name: answer }));
    const form = asked.queryByRole('textbox');
    if (form) {
      await userEvent.type(form, 'um neun');
      await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));
    }

    expect(await asked.findByText(new RegExp(`^${words}`))).toBeVisible();
    expect(await asked.findByText('Brezeln um zehn')).toBeVisible();
    expect(asked.getAllByText(/geändert/)).toHaveLength(1);
    if (form) expect(form).toHaveValue('um neun');
  });

  const sentLines = [
    ['Freigeben', 'Ihre Freigabe ist bei der Agentur. Sie können sie noch ändern, bis der Beitrag hinausgeht.'],
    [
      'Änderung wünschen',
      'Ihr Änderungswunsch ist bei der Agentur. ' +
        'Sie können die Antwort noch ändern, bis die Agentur den Beitrag überarbeitet.',
    ],
  ] as const;

  it.each(sentLines)('says in the card and aloud that "%s" was sent', async (answer, words) => {
    const posts = [post('1', 'Brezeln um acht')];
    service(posts, [{ postId: '1', problem: null, detail: null }]);
    open();
    const asked = await card('Brezeln um acht');

    posts[0] = post('1', 'Brezeln um acht', { state: answer === 'Freigeben' ? 'APPROVED' : 'REJECTED' });
    await userEvent.click(asked.getByRole('button', { name: answer }));
    const form = asked.queryByRole('textbox');
    if (form) {
      await userEvent.type(form, 'um neun');
      await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));
    }

    expect(await asked.findByText(words)).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(words);
    expect(asked.queryByText(/^Noch nicht abgesendet/)).toBeNull();
    expect(asked.getByRole('button', { name: 'Antwort ändern' })).toBeVisible();
  });

  it('keeps the place of a card when what is below its head becomes less', async () => {
    const moves: number[] = [];
    vi.stubGlobal('scrollBy', ({ top }: { top: number }) => moves.push(top));
    const tops = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const isForm = document.querySelector('textarea') !== null;
      return new DOMRect(0, this.tagName === 'ARTICLE' && !isForm ? -40 : 100, 300, 500);
    });
    service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');
    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');
    moves.length = 0;
    await userEvent.click(asked.getByRole('button', { name: 'Absenden' }));

    await waitFor(() => {
      expect(moves).toEqual([-140]);
    });
    tops.mockRestore();
  });

  it('keeps words that were not sent over a reload, under their link alone', async () => {
    service([post('1', 'Brezeln um acht'), post('2', 'Kuchen um drei')]);
    const first = open();
    const asked = await card('Brezeln um acht');
    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');
    await userEvent.click(asked.getByRole('button', { name: 'Etwas fragen oder anmerken' }));
    await userEvent.type(asked.getByLabelText('Frage oder Anmerkung'), 'Auch sonntags?');
    first.unmount();

    const again = open();
    const restored = await card('Brezeln um acht');
    expect(restored.getByLabelText('Was soll anders werden?')).toHaveValue('um neun');
    expect(restored.getByLabelText('Frage oder Anmerkung')).toHaveValue('Auch sonntags?');
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    await userEvent.click(restored.getAllByRole('button', { name: 'Absenden' })[0] as HTMLElement);
    await waitFor(() => {
      expect(restored.queryByLabelText('Was soll anders werden?')).toBeNull();
    });
    again.unmount();

    const afterSending = open();
    const last = await card('Brezeln um acht');
    expect(last.queryByLabelText('Was soll anders werden?')).toBeNull();
    expect(last.getByLabelText('Frage oder Anmerkung')).toHaveValue('Auch sonntags?');
    afterSending.unmount();

    keepFor('two');
    open();
    await card('Brezeln um acht');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says calmly what to do where a link opens nothing', async () => {
    service([], [], [], 'SIE', undefined, () => 401);
    open();

    expect(await screen.findByRole('heading', { name: 'Dieser Link öffnet keine Freigabe.' })).toBeVisible();
    expect(screen.getByText(/bitten Sie Ihre Agentur um einen neuen/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Erneut versuchen' })).toBeNull();
    expect(screen.queryByText(/f00/)).toBeNull();
  });

  it('says until when a link worked, and gives back what was not sent', async () => {
    let status = 200;
    service([post('1', 'Brezeln um acht')], [], [], 'DU', undefined, () => status);
    const { readAgain } = open();
    const asked = await card('Brezeln um acht');
    await userEvent.click(asked.getByRole('button', { name: 'Änderung wünschen' }));
    await userEvent.type(asked.getByLabelText('Was soll anders werden?'), 'um neun');

    vi.setSystemTime('2091-01-01T09:00:00Z');
    status = 401;
    await readAgain();

    expect(await screen.findByRole('heading', { name: 'Diese Freigabe ist nicht mehr offen.' })).toBeVisible();
    expect(screen.getByText('Der Link galt bis Sonntag, 31. Dezember 2090, 10:00 Uhr Berlin.')).toBeVisible();
    expect(screen.getByText(/bitte deine Agentur/)).toBeVisible();
    expect(screen.getByText('um neun')).toBeVisible();
    vi.useRealTimers();
  });

  it('names an only channel without a button', async () => {
    service([post('1', 'Brezeln um acht')]);
    open();
    const asked = await card('Brezeln um acht');

    expect(asked.getByText('Sonnenschein')).toBeVisible();
    expect(asked.queryByRole('button', { name: 'Sonnenschein' })).toBeNull();
  });

  it('says which words were before and which are now', async () => {
    const [before] = post('1', 'Brezeln um sieben').channels;
    service([post('1', 'Brezeln um acht', { before: before ? [before] : [] })]);
    open();

    await userEvent.click(await screen.findByText('Geändert, seit Sie zuletzt gefragt wurden'));
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Vorher', 'Jetzt']);
  });
});
