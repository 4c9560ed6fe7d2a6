import type { ServerResponse } from 'node:http';
import type { MailView, PartnerView, ViewerDeviceView, ViewerView } from '../src/shared/api/clients.ts';
import type {
  ChannelTestTestResult,
  MediaCard,
  PublicFile,
  UploadView,
  Recurrence,
  SeriesView,
  Slot,
} from '../src/shared/api/content.ts';
import type { SourceView, Watch } from '../src/shared/api/monitoring.ts';
import type { PortalPostAnswer } from '../src/shared/api/portal-content.ts';
import type { PortalSessionView } from '../src/shared/api/portal-gateway.ts';
import type { PortalInquiryAnswer } from '../src/shared/api/portal-monitoring.ts';
import { json, page, problem, type Body } from './http.ts';
import { channels, id } from './people.ts';
import { posts } from './content.ts';
import { auditPage } from './samples/gateway.ts';
import { brand } from './samples/portal-clients.ts';
import { planned, published } from './samples/portal-content.ts';
import { portalSession } from './samples/portal-gateway.ts';
import { open, waiting } from './samples/portal-monitoring.ts';
import { meaningOf } from '../src/shared/time/meaningOf.ts';
import { plusDays } from '../src/shared/time/zoned.ts';

/** More routes of the mock gateway: clients, series, watches, partners, mails, portal. */

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const viewers: ViewerView[] = [
  {
    id: id('viewer1'),
    name: 'Gudrun Sonnenschein',
    email: 'gudrun@baeckerei-sonnenschein.example',
    language: 'de',
    lastSeenAt: at(-1500),
    active: true,
    bouncedAt: null,
    version: 0,
  },
  {
    id: id('viewer2'),
    name: 'Emil Sonnenschein',
    email: 'emil@baeckerei-sonnenschein.example',
    language: 'de',
    lastSeenAt: null,
    active: true,
    bouncedAt: null,
    version: 0,
  },
];
export const devices: ViewerDeviceView[] = [
  {
    id: id('device1'),
    browser: 'Firefox',
    system: 'Windows',
    firstSeenAt: at(-20_000),
    lastSeenAt: at(-90),
    expiresAt: at(23_000),
  },
  {
    id: id('device2'),
    browser: null,
    system: 'iOS',
    firstSeenAt: at(-3_000),
    lastSeenAt: at(-2_900),
    expiresAt: at(40_000),
  },
];
export const watches: Watch[] = [
  {
    id: id('watch1'),
    name: 'Name und Stollen',
    query: '"Bäckerei Sonnenschein" OR (Sonnenschein AND stollen)',
    active: true,
    version: 1,
    clientId: id('sonne'),
  },
  {
    id: id('watch2'),
    name: 'Konkurrenz',
    query: 'Backhaus NOT Rezept',
    active: false,
    version: 2,
    clientId: id('sonne'),
  },
];
export const sources: SourceView[] = [
  {
    id: id('source1'),
    kind: 'FEED',
    network: 'RSS',
    name: 'Berliner Brotblog',
    url: 'https://brotblog.example/feed.xml',
    lastReadAt: at(-6),
    nextAt: at(9),
    channelId: null,
    error: null,
  },
  {
    id: id('source2'),
    kind: 'FEED',
    network: 'RSS',
    name: 'Kiezzeitung',
    url: 'https://kiezzeitung.example/rss',
    lastReadAt: at(-190),
    nextAt: at(20),
    channelId: null,
    error: { code: 'not-a-feed', params: {}, at: at(-10) },
  },
  {
    id: id('source3'),
    kind: 'CHANNEL',
    network: 'MASTODON',
    name: 'Bäckerei Sonnenschein',
    url: null,
    lastReadAt: at(-1),
    nextAt: at(1),
    channelId: id('msonne'),
    error: null,
  },
];
export const partners: PartnerView[] = [
  {
    id: id('partner1'),
    name: 'Warenwirtschaft Krümel GmbH',
    active: true,
    clientIds: [id('sonne')],
    keys: [
      {
        id: id('key1'),
        prefix: 'ltf_live_8Kd2',
        scopes: ['posts:read', 'posts:write'],
        createdAt: at(-60000),
        expiresAt: at(130000),
        revokedAt: null,
      },
      {
        id: id('key3'),
        prefix: 'ltf_live_5Tn4',
        scopes: ['posts:read'],
        createdAt: at(-90000),
        expiresAt: at(-900),
        revokedAt: null,
      },
      {
        id: id('key0'),
        prefix: 'ltf_live_1Aa9',
        scopes: ['posts:read'],
        createdAt: at(-260000),
        expiresAt: null,
        revokedAt: at(-100000),
      },
    ],
  },
];
const mails: MailView[] = [
  {
    id: id('mail1'),
    to: 'gudrun@baeckerei-sonnenschein.example',
    subject: 'Ihr Zugang zum Portal',
    text: 'Guten Tag Gudrun Sonnenschein,\n\nmit diesem Link öffnen Sie Ihr Portal. Er gilt 15 Minuten und nur einmal:\n\nhttp://localhost:8080/portal#tok_3fJd82\n\nIhre Agentur',
    sentAt: at(-4),
    clientId: id('sonne'),
  },
];

const names = [
  'Lebkuchen vom Blech.jpg',
  'Backstube um vier Uhr.jpg',
  'IMG_20261119_0734.jpg',
  'Aushang Öffnungszeiten Feiertage 2026 endgültig (3).png',
  'Hannelore.webp',
];
const assets: MediaCard[] = names.map((name, index) => ({
  id: id(`asset${String(index + 1)}`),
  name,
  type: `image/${name.split('.').pop()?.replace('jpg', 'jpeg') ?? ''}`,
  bytes: 187_000 * (index * index + 1),
  width: 640 * (index + 1),
  height: 420 * (index + 1),
  animated: false,
  removed: 'NOTHING',
  notes: {
    labels: index % 2 === 0 ? ['Backstube'] : [],
    alt: { de: 'Ein Blech vor dem Ofen' },
    focus: null,
    rights:
      index < 2
        ? { licence: 'Vertrag', credit: '', consent: 'GIVEN', until: at((index * 4 - 2) * 24 * 60), channels: [] }
        : null,
  },
}));

/** One document among them, last. */
const prices = id('asset9');
assets.push({
  id: prices,
  name: 'Preisliste Weihnachten 2026.pdf',
  type: 'application/pdf',
  bytes: 1_840_000,
  width: 0,
  height: 0,
  animated: false,
  removed: 'NOTHING',
  document: { pages: 12 },
  notes: { labels: [], alt: {}, focus: null, rights: null },
});

/** What is public though its rights ended, or end soon. */
export const publicMedia: PublicFile[] = assets.slice(0, 2).map((asset, index) => ({
  clientId: id('sonne'),
  assetId: asset.id,
  name: asset.name,
  video: false,
  until: at((index * 4 - 2) * 24 * 60),
  posts: [
    {
      postId: null,
      channelId: id('sonne-mastodon'),
      channelName: 'Bäckerei Sonnenschein',
      network: 'MASTODON',
      publishedAt: at(-40 * 24 * 60),
      url: 'https://berlin.social/@sonnenschein/1',
    },
  ],
  more: false,
}));

const picture = (hue: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420"><rect width="640" height="420" fill="hsl(${String(hue)} 40% 72%)"/><circle cx="200" cy="210" r="90" fill="hsl(${String(hue)} 45% 45%)"/><circle cx="400" cy="230" r="110" fill="hsl(${String(hue)} 50% 36%)"/><rect y="330" width="640" height="90" fill="hsl(${String(hue)} 30% 88%)"/></svg>`;

/** No small picture is made of it. */
function document(response: ServerResponse, asked: string | undefined): void {
  if (asked !== undefined) {
    problem(response, 404, 'media-not-found');
    return;
  }
  response.statusCode = 206;
  response.setHeader('Content-Type', 'application/pdf');
  response.setHeader('Content-Disposition', 'attachment; filename="Preisliste.pdf"');
  response.setHeader('Content-Range', 'bytes 0-0/1840000');
  response.setHeader('X-Page-Count', '12');
  response.end('%');
}

/** The whole file in one go; it is the picture that was there all the time. */
function upload(response: ServerResponse, clientId: string, uploadId: string | undefined, method: string): void {
  response.setHeader('Tus-Resumable', '1.0.0');
  if (method === 'POST') {
    response.setHeader('Location', `/api/clients/${clientId}/media/uploads/${id('upload')}`);
    json(response, 201, undefined);
    return;
  }
  if (method === 'PATCH') {
    const { headers } = response.req;
    response.setHeader('Upload-Offset', Number(headers['upload-offset']) + Number(headers['content-length']));
    json(response, 204, undefined);
    return;
  }
  const [first] = assets;
  if (!first) return;
  const added: MediaCard = { ...first, id: id(`asset${String(assets.length + 1)}`), name: uploadId ?? '' };
  json(response, 200, { name: added.name, bytes: 1, offset: 1, status: 'DONE', asset: added } satisfies UploadView);
}

export function client(
  response: ServerResponse,
  clientId: string,
  path: string,
  method: string,
  data: Body,
  scenario: string,
): void {
  const empty = scenario === 'empty';
  const [resource, itemId, move] = path.split('/');
  if (resource === 'media') {
    if (itemId === 'uploads') {
      upload(response, clientId, move, method);
      return;
    }
    if (itemId === 'labels') {
      json(response, 200, ['Backstube']);
      return;
    }
    if (itemId === undefined) {
      json(response, 200, page(empty ? [] : assets));
      return;
    }
    if (itemId === prices) {
      document(response, move);
      return;
    }
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end(picture(28 + 67 * Number(/\d(?=0)/.exec(itemId.slice(3))?.[0] ?? 0)));
    return;
  }
  if (resource === 'channel-tests') {
    const channel = channels(clientId).find((each) => each.id === data.channelId);
    json(
      response,
      200,
      channel?.status === 'LIVE'
        ? ({
            ok: true,
            account: { name: channel.name, handle: channel.handle, url: 'https://berlin.social/@sonnenschein' },
            limit: channel.network === 'BLUESKY' ? 300 : 500,
            asOf: at(0),
          } satisfies ChannelTestTestResult)
        : ({
            ok: false,
            reason: { code: 'credential-refused', params: {} },
            asOf: at(0),
          } satisfies ChannelTestTestResult),
    );
    return;
  }
  if (resource === 'viewers') {
    if (move === 'devices') json(response, method === 'GET' ? 200 : 204, method === 'GET' ? page(devices) : undefined);
    else if (move === 'link') json(response, 202, { expiresAt: at(15) });
    else if (method === 'GET') json(response, 200, page(empty ? [] : viewers));
    else if (method === 'PUT') json(response, 200, { ...viewers.find((viewer) => viewer.id === itemId), ...data });
    else json(response, method === 'POST' ? 201 : 204, method === 'POST' ? { ...viewers[0], ...data } : undefined);
    return;
  }
  if (resource === 'watches') {
    if (/\(\s*$|AND\s*$/.test(data.query ?? '')) {
      problem(response, 422, 'bad-query', { detail: 'Nach AND fehlt ein Wort.', position: data.query?.length });
      return;
    }
    if (itemId === 'preview') json(response, 200, { hits: [], total: 14 });
    else
      json(
        response,
        method === 'POST' ? 201 : 200,
        method === 'GET' ? page(empty ? [] : watches) : { ...watches[0], ...data },
      );
    return;
  }
  if (resource === 'sources') {
    json(
      response,
      method === 'POST' ? (move === 'poll' ? 202 : 201) : 200,
      method === 'GET' ? page(empty ? [] : sources) : { ...sources[0], ...data },
    );
    return;
  }
  if (resource === 'channels') {
    json(response, method === 'POST' ? 201 : 200, { ...channels(clientId)[0], ...data });
    return;
  }
  json(response, method === 'DELETE' ? 204 : 200, method === 'DELETE' ? undefined : {});
}

type Rule = Omit<Recurrence, 'zone'>;

/** Series with a rough reading of the rule: days of the week and of the month are ignored. */
export function series(
  response: ServerResponse,
  client: { id: string; zone: string },
  resource: string,
  itemId: string | undefined,
  method: string,
  data: Body,
  scenario: string,
): void {
  const slotsOf = (rule: Rule, count: number): Slot[] =>
    Array.from({ length: Math.min(12, count) }, (_, index) => {
      const local = `${plusDays(rule.from, index * rule.every * (rule.frequency === 'DAILY' ? 1 : rule.frequency === 'WEEKLY' ? 7 : 30))}T${rule.time}`;
      return { local, zone: client.zone, at: meaningOf(local, client.zone).at };
    });
  const view = (key: string, title: string, rule: Rule, left: number, endedAt: string | null): SeriesView => ({
    id: id(key),
    clientId: client.id,
    title,
    rule: { ...rule, zone: client.zone },
    slots: endedAt === null ? slotsOf(rule, left) : [],
    left,
    endedAt,
    createdByName: 'Ayşe Demir',
    authors: [id('ayse')],
    contentHash: 'h',
    approval: null,
    createdAt: at(-9000),
  });
  const from = plusDays(new Date().toISOString().slice(0, 10), 3);
  const all =
    scenario === 'empty'
      ? []
      : [
          view(
            'series1',
            'Brot der Woche',
            {
              frequency: 'WEEKLY',
              every: 1,
              weekdays: ['THURSDAY', 'MONDAY'],
              time: '07:00:00',
              from,
              count: 20,
            },
            14,
            null,
          ),
          view(
            'series2',
            'Öffnungszeiten im Monat',
            {
              frequency: 'MONTHLY',
              every: 1,
              weekdays: [],
              time: '09:00:00',
              from,
              until: plusDays(from, 300),
            },
            9,
            null,
          ),
          view(
            'series3',
            'Lebkuchen jeden Tag',
            {
              frequency: 'DAILY',
              every: 1,
              weekdays: [],
              time: '12:00:00',
              from: plusDays(from, -20),
              count: 10,
            },
            0,
            at(-2000),
          ),
        ];
  if (resource === 'series-previews') {
    if ((data.count ?? 1) > 200) problem(response, 422, 'recurrence-too-long');
    else json(response, 200, { slots: slotsOf(data, data.count ?? 30), length: data.count ?? 30 });
    return;
  }
  if (resource === 'series') {
    if (method === 'DELETE')
      json(response, 200, { ...all.find((each) => each.id === itemId), endedAt: at(0), left: 0 });
    else json(response, 200, page(all));
    return;
  }
  json(response, 201, view('series9', 'Neu', data, data.count ?? 30, null));
}

export function agency(response: ServerResponse, pathname: string, method: string, data: Body, scenario: string): void {
  const empty = scenario === 'empty';
  if (pathname === '/api/partners' && method === 'GET') json(response, 200, page(empty ? [] : partners));
  else if (pathname.endsWith('/keys'))
    json(response, 201, { id: id('key2'), key: 'ltf_live_8Kd2mQx7vR4tYp9sLw3nBz6hJf5cGa1e_7d3f' });
  else if (pathname === '/api/audit') json(response, 200, empty ? { ...auditPage, items: [] } : auditPage);
  else if (pathname === '/api/mails') json(response, 200, page(empty ? [] : mails));
  else if (pathname === '/api/me') json(response, 200, data);
  else if (pathname === '/api/me/email')
    json(response, 200, {
      email: 'jonas@litfass.example',
      asked:
        method === 'PUT'
          ? { email: data.email ?? '', until: at(4320), confirmedByOld: false, confirmedByNew: false }
          : null,
    });
  else if (pathname.endsWith('/invitation')) json(response, method === 'POST' ? 202 : 204, { expiresAt: at(4320) });
  else if (pathname.startsWith('/api/staff') || pathname.startsWith('/api/partners'))
    json(response, method === 'POST' ? 201 : 200, data);
  else if (pathname === '/api/me/password') {
    if (data.current === 'falsch') problem(response, 403, 'wrong-password');
    else json(response, 204, undefined);
  } else problem(response, 404, 'not-found');
}

export function portal(response: ServerResponse, method: string, pathname: string, scenario: string): void {
  if (scenario === 'out' && pathname !== '/portal/session/link') {
    problem(response, 401, method === 'POST' ? 'link-not-valid' : 'not-signed-in');
    return;
  }
  const empty = scenario === 'empty';
  const all = empty ? [] : posts(id('sonne'), false).filter((post) => post.slot);
  const view = (post: (typeof all)[number]) => ({
    local: post.slot?.local ?? '',
    at: post.slot?.at ?? '',
    text: post.draft.text,
    pictures: post.draft.media,
  });
  if (pathname === '/portal/session/link') json(response, 202, undefined);
  else if (pathname === '/portal/session')
    json(response, 200, {
      ...portalSession,
      name: 'Gudrun Sonnenschein',
      clientName: 'Bäckerei Sonnenschein',
      language: scenario === 'english' ? 'en' : 'de',
      expiresAt: at(600),
    } satisfies PortalSessionView);
  else if (pathname === '/portal/brand') json(response, 200, { ...brand, asOf: at(0) });
  else if (pathname === '/portal/posts') {
    json(response, 200, {
      zone: 'Europe/Berlin',
      planned: all
        .filter((post) => ['SCHEDULED', 'HELD', 'APPROVED'].includes(post.stage))
        .map((post) => ({ ...planned, ...view(post), stage: post.stage })),
      published: all
        .filter((post) => post.stage === 'PUBLISHED')
        .map((post) => ({
          ...published,
          ...view(post),
          links: [
            {
              network: 'MASTODON',
              channelName: 'Bäckerei Sonnenschein',
              url: 'https://berlin.social/@sonnenschein/1130000',
            },
            {
              network: 'BLUESKY',
              channelName: 'Bäckerei Sonnenschein',
              url: 'https://bsky.app/profile/sonnenschein/post/3k',
            },
          ],
        })),
    } satisfies PortalPostAnswer);
  } else if (pathname.startsWith('/portal/media/')) {
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end(picture(28));
  } else if (pathname === '/portal/inbox') {
    json(response, 200, {
      zone: 'Europe/Berlin',
      answered7Days: empty ? 0 : 23,
      medianAnswerMinutes: empty ? null : 74,
      open: empty
        ? []
        : [
            {
              ...open,
              network: 'MASTODON',
              askedAt: at(-210),
              excerpt: 'Habt ihr morgen wieder das Dinkel-Walnuss? Ich war heute um neun da und es war schon aus.',
              publicLevel: 'GREEN',
              businessDueAt: at(20),
              state: 'OPEN',
            },
            {
              ...waiting,
              network: 'BLUESKY',
              askedAt: at(-1900),
              excerpt: 'Ist der Lebkuchenkurs auch für Kinder mit Nussallergie geeignet?',
              publicLevel: 'AMBER',
              businessDueAt: null,
              state: 'WAITING_FOR_CLIENT',
            },
            {
              ...open,
              network: 'SIMULATOR',
              askedAt: at(-4300),
              excerpt: 'Seit drei Tagen warte ich auf eine Antwort wegen der falschen Rechnung.',
              publicLevel: 'BREACH',
              businessDueAt: at(-1600),
              state: 'OPEN',
            },
          ],
    } satisfies PortalInquiryAnswer);
  } else problem(response, 404, 'not-found');
}
