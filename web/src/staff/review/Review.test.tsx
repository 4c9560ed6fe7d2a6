// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { version, versionLine } from '../../../dev/samples/content.ts';
import { approvals } from './approvals.ts';
import { ReviewPage } from './ReviewPage.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({
  name: 'Jonas',
  email: 'j@x.example',
  permissions: ['READ', 'WRITE_POSTS', 'APPROVE_POSTS'],
});
const names: Record<string, string> = { p1: 'Erster', p2: 'Zweiter', p3: 'Dritter' };
let approvers = ['Anna', 'Mia', 'Nina', 's1'];
const post = (id: string, change: Partial<Post> = {}): Post => ({
  id,
  clientId: 'c1',
  draft: { ...emptyDraft, title: names[id] ?? id },
  status: 'IN_REVIEW',
  stage: 'IN_REVIEW',
  contentHash: 'h',
  createdBy: 's9',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '2026-11-27T10:00:00Z',
  changedAt: '2026-11-27T10:00:00Z',
  deliveries: [],
  origin: 'DESK',
  version: 1,
  ...change,
});

/** The review, with everything in it waiting until it is decided on. */
function open(
  address: string,
  {
    ids = ['p1', 'p2', 'p3'],
    authors = ['s9'],
    ownPosts = false,
    refuses = false,
    approved = [] as string[],
    said = [] as string[],
    missing = 1,
  } = {},
) {
  let waiting = ids;
  const turn = {
    level: 1,
    levels: 1,
    roles: [],
    missing,
    barred: ownPosts ? said : [...authors, ...said],
    client: false,
  };
  const decided = new Map<string, Post['status']>();
  const decide = (id: string, status: Post['status']) => (): [number, unknown] => {
    waiting = waiting.filter((each) => each !== id);
    decided.set(id, status);
    return [200, { id, version: 2, status, contentHash: 'h' }];
  };
  const stored = (id: string) => {
    const status = decided.get(id);
    return post(id, status === undefined ? { authors, turn } : { authors, status, stage: status, version: 2 });
  };
  const sent = fakeFetch({
    'GET /api/attention*': () => [
      200,
      {
        items: waiting.map((id) => ({
          kind: 'APPROVAL',
          clientId: 'c1',
          postId: id,
          title: names[id],
          at: '2026-11-27T10:00:00Z',
          turn,
        })),
        next: null,
      },
    ],
    'GET /api/clients?*': () => [
      200,
      {
        items: [
          {
            id: 'c1',
            name: 'Bäckerei',
            colour: '#8A5A00',
            zone: 'Europe/Berlin',
            languages: ['de'],
            address: 'SIE',
            archived: false,
          },
        ],
        next: null,
      },
    ],
    'GET /api/clients/c1/channels*': () => [200, { items: [], next: null }],
    'GET /api/staff?approves=c1': () => [200, { items: approvers.map((name) => ({ id: name, name })), next: null }],
    ...Object.fromEntries(
      ids.flatMap((id) => [
        [
          `GET /api/clients/c1/posts/${id}/versions?submitted=true&limit=1`,
          (): [number, unknown] => [200, { items: approved.includes(id) ? [versionLine] : [], next: null }],
        ],
        [`GET /api/clients/c1/posts/${id}/versions/${versionLine.id}`, (): [number, unknown] => [200, version]],
        [`GET /api/clients/c1/posts/${id}`, (): [number, unknown] => [200, stored(id)]],
        [
          `POST /api/clients/c1/posts/${id}/approval`,
          refuses
            ? (): [number, unknown] => [409, { type: '/problems/version-conflict', status: 409 }]
            : decide(id, 'APPROVED'),
        ],
        [`POST /api/clients/c1/posts/${id}/rejection`, decide(id, 'DRAFT')],
      ]),
    ),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[address]}>
            <main id="main" tabIndex={-1}>
              <Routes>
                <Route path="/desk/:scope/review" element={<ReviewPage />} />
              </Routes>
            </main>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const list = () => screen.getByRole('list', { name: 'Prüfung' });
const opened = () =>
  within(list())
    .getAllByRole('button')
    .find((each) => each.getAttribute('aria-current') === 'true');

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  approvers = ['Anna', 'Mia', 'Nina', 's1'];
  setLanguage('de');
  cleanNotifications();
});

/** Only what waits to be sent is sent then. */
const leave = () => {
  window.dispatchEvent(new Event('pagehide'));
};
afterEach(async () => {
  await approvals.flush();
});

const decisionsIn = (sent: Sent[]) => sent.filter(({ verb }) => verb === 'POST').map(({ path, body }) => [path, body]);

describe('a decision in the review', () => {
  it('is confirmed, and leads to the next post', async () => {
    open('/desk/all/review?item=p2');
    await screen.findByRole('heading', { name: 'Zweiter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));

    expect(await screen.findByText('„Zweiter“ wird freigegeben.')).toBeInTheDocument();
    const next = await screen.findByRole('heading', { name: 'Dritter' });
    await waitFor(() => {
      expect(next).toHaveFocus();
    });
    expect(opened()).toHaveTextContent('Dritter');
    expect(list()).not.toHaveTextContent('Zweiter');
  });

  it('puts no other post in the place of one that somebody else decided on', async () => {
    open('/desk/all/review?item=p9');

    expect(await screen.findByText('Über diesen Beitrag hat schon jemand entschieden.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Freigeben' })).toBeNull();
    expect(opened()).toBeUndefined();
    await userEvent.click(within(screen.getByRole('status')).getByRole('button', { name: 'Nächster Beitrag' }));

    expect(await screen.findByRole('heading', { name: 'Erster' })).toBeInTheDocument();
  });

  it('leads on also where the first post was open by itself', async () => {
    open('/desk/all/review');
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));

    await waitFor(() => {
      expect(opened()).toHaveTextContent('Zweiter');
    });
  });

  it('leads back to the one before when it was the last in the list', async () => {
    open('/desk/all/review?item=p3');
    await screen.findByRole('heading', { name: 'Dritter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Zurückgeben' }));
    const dialog = await screen.findByRole('dialog', { name: /^„.+“ zurückgeben\?$/ });
    await userEvent.type(within(dialog).getByRole('textbox'), 'Kürzer');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Zurückgeben' }));

    expect(await screen.findByText('„Dritter“ ist zurückgegeben.')).toBeInTheDocument();
    const next = await screen.findByRole('heading', { name: 'Zweiter' });
    await waitFor(() => {
      expect(next).toHaveFocus();
    });
  });

  it('says after the last one that nothing waits any more', async () => {
    open('/desk/all/review?item=p1', { ids: ['p1'] });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));

    expect(await screen.findByText('Nichts zu prüfen.')).toBeVisible();
    expect(screen.getByText('„Erster“ wird freigegeben.')).toBeInTheDocument();
    await waitFor(() => {
      expect(document.activeElement).toHaveTextContent('Nichts zu prüfen.');
    });
  });
});

describe('an approval', () => {
  it('is sent when the page is left, for what was read, and once', async () => {
    const sent = open('/desk/all/review?item=p2');
    await screen.findByRole('heading', { name: 'Zweiter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));
    expect(decisionsIn(sent)).toEqual([]);

    leave();
    leave();

    expect(decisionsIn(sent)).toEqual([['/api/clients/c1/posts/p2/approval', { version: 1, contentHash: 'h' }]]);
    await waitFor(() => {
      expect(screen.queryByText('„Zweiter“ wird freigegeben.')).not.toBeInTheDocument();
    });
    expect(list()).not.toHaveTextContent('Zweiter');
  });

  it('can be taken back until then, which opens its post again', async () => {
    const sent = open('/desk/all/review?item=p2');
    await screen.findByRole('heading', { name: 'Zweiter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));
    await screen.findByRole('heading', { name: 'Dritter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Zurücknehmen' }));

    const again = await screen.findByRole('heading', { name: 'Zweiter' });
    await waitFor(() => {
      expect(again).toHaveFocus();
    });
    expect(opened()).toHaveTextContent('Zweiter');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Zurücknehmen' })).not.toBeInTheDocument();
    });
    leave();
    expect(decisionsIn(sent)).toEqual([]);
  });

  it('that is refused says so, and its post waits again', async () => {
    open('/desk/all/review?item=p2', { refuses: true });
    await screen.findByRole('heading', { name: 'Zweiter' });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));
    await screen.findByRole('heading', { name: 'Dritter' });
    leave();

    expect(await screen.findByText('„Zweiter“ ist nicht freigegeben.')).toBeVisible();
    await waitFor(() => {
      expect(list()).toHaveTextContent('Zweiter');
    });
    expect(opened()).toHaveTextContent('Dritter');
  });

  it('is not said to be somebody else’s', async () => {
    open('/desk/all/review?item=p2', { ids: ['p1', 'p2'] });
    approvals.add(post('p2'), {
      send: () => Promise.resolve(post('p2')),
      sent: () => undefined,
      failed: () => undefined,
      takenBack: () => undefined,
    });

    expect(await screen.findByText('Diesen Beitrag haben Sie gerade freigegeben.')).toBeVisible();
  });
});

describe('the keys of the review', () => {
  it('approve and take back', async () => {
    const sent = open('/desk/all/review');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Freigeben' })).toBeEnabled();
    });
    await userEvent.keyboard('a');
    await screen.findByRole('heading', { name: 'Zweiter' });
    await userEvent.keyboard('u');

    expect(await screen.findByRole('heading', { name: 'Erster' })).toBeInTheDocument();
    leave();
    expect(decisionsIn(sent)).toEqual([]);
  });

  it('approve one post only while they are held down', async () => {
    open('/desk/all/review');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Freigeben' })).toBeEnabled();
    });
    await userEvent.keyboard('a');
    await screen.findByRole('heading', { name: 'Zweiter' });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Freigeben' })).toBeEnabled();
    });
    fireEvent.keyDown(document.body, { key: 'a', repeat: true });

    expect(opened()).toHaveTextContent('Zweiter');
  });

  it('reject with a reason', async () => {
    const sent = open('/desk/all/review');
    await screen.findByRole('button', { name: 'Zurückgeben' });
    await userEvent.keyboard('r');
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), 'Kürzer');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Zurückgeben' }));

    await waitFor(() => {
      expect(decisionsIn(sent)).toEqual([['/api/clients/c1/posts/p1/rejection', { version: 1, reason: 'Kürzer' }]]);
    });
  });
});

describe('the review on a phone', () => {
  it('shows the list or one post, and leads from one to the next and back', async () => {
    const wide = window.matchMedia;
    Object.defineProperty(window, 'matchMedia', {
      value: (media: string) => ({ ...wide(media), matches: media.includes('860px') }),
      configurable: true,
    });
    open('/desk/all/review');
    const panes = () => list().parentElement;
    await userEvent.click(await screen.findByRole('button', { name: /Erster/ }));

    const heading = await screen.findByRole('heading', { name: 'Erster' });
    await waitFor(() => {
      expect(heading).toHaveFocus();
    });
    expect(panes()).toHaveAttribute('data-open', 'true');
    expect(screen.getByText('1 von 3')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Voriger Beitrag' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Nächster Beitrag' }));
    expect(await screen.findByRole('heading', { name: 'Zweiter' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Zur Liste' }));

    await waitFor(() => {
      expect(panes()).toHaveAttribute('data-open', 'false');
    });
    await waitFor(() => {
      expect(within(list()).getByRole('button', { name: /Zweiter/ })).toHaveFocus();
    });
    Object.defineProperty(window, 'matchMedia', { value: wide, configurable: true });
  });
});

describe('a post of one’s own', () => {
  it('has a sentence where others have the button', async () => {
    open('/desk/all/review', { authors: ['s9', 's1'] });

    expect(
      await screen.findByText('An diesem Beitrag haben Sie geschrieben. Er wartet auf Anna, Mia oder Nina.'),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Freigeben' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Zurückgeben' })).not.toBeInTheDocument();
  });

  it('says where nobody else may approve it', async () => {
    approvers = ['s1', 's9'];
    open('/desk/all/review', { authors: ['s9', 's1'] });

    expect(await screen.findByText(/Niemand sonst darf hier freigeben/)).toBeVisible();
  });

  it('is others’ after one’s own yes, where several are needed', async () => {
    open('/desk/all/review', { said: ['s1'], missing: 2 });

    expect(
      await screen.findByText(
        'Gerade sind andere an der Reihe. Es fehlen noch 2 Zustimmungen, von Anna, Mia oder Nina.',
      ),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Freigeben' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Bei anderen' })).toBeVisible();
  });

  it('is not called approved where others have to agree as well', async () => {
    open('/desk/all/review', { missing: 2 });
    await userEvent.click(await screen.findByRole('button', { name: 'Freigeben' }));

    expect(await screen.findByText('Sie stimmen „Erster“ zu. Danach wartet er auf weitere.')).toBeVisible();
  });

  it('says so in English', async () => {
    setLanguage('en');
    open('/desk/all/review', { authors: ['s1'] });

    expect(
      await screen.findByText('You have written some of this post. It waits for Anna, Mia, or Nina.'),
    ).toBeVisible();
  });

  it('has the button where the client allows it', async () => {
    open('/desk/all/review', { authors: ['s1'], ownPosts: true });

    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Freigeben' })).toBeEnabled();
    });
    expect(screen.queryByText(/haben Sie geschrieben/)).not.toBeInTheDocument();
  });
});

describe('a post that was in review before', () => {
  it('is compared with what was approved last', async () => {
    open('/desk/all/review?item=p1', { approved: ['p1'] });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Was hat sich seit der letzten Prüfung geändert?' }),
    );

    expect(await screen.findByText(/^Freigegeben von/)).toHaveTextContent(versionLine.approval?.byName ?? '?');
    expect((await screen.findAllByRole('deletion'))[0]).toHaveTextContent('Zimtsterne');
    await userEvent.click(screen.getByRole('button', { name: 'Vergleich schließen' }));
    expect(screen.queryByRole('deletion')).toBeNull();
  });

  it('is compared with nothing where it never was in review', async () => {
    open('/desk/all/review?item=p2', { approved: ['p1'] });

    await screen.findByRole('heading', { name: 'Zweiter' });
    await screen.findByRole('button', { name: 'Freigeben' });
    expect(screen.queryByRole('button', { name: /seit der letzten Prüfung/ })).toBeNull();
  });
});
