import type { ServerResponse } from 'node:http';
import type { ClientView } from '../src/shared/api/clients.ts';
import type {
  AttentionItem,
  AttentionKind,
  BulkResult,
  Board,
  Calendar,
  CheckAnswer,
  CountAttentionCounts,
  Draft,
  Finding,
  GateView,
  PostState,
  PostView as Post,
  Stage,
} from '../src/shared/api/content.ts';
import type { FindInquiriesCounts, InquiryDetail } from '../src/shared/api/monitoring.ts';
import { meaningOf } from '../src/shared/time/meaningOf.ts';
import { networkName } from '../src/shared/words/networks.ts';
import { datesFrom, localOf, plusDays } from '../src/shared/time/zoned.ts';
import { inquiries, mentions } from './comments.ts';
import { posts } from './content.ts';
import { json, page, problem, type Answer, type Body } from './http.ts';
import { channels, clients, id, session, staff } from './people.ts';
import { asking, openGate, postState } from './samples/content.ts';
import { inquiryState } from './samples/monitoring.ts';
import { ofNotices } from './notices.ts';
import { inquirySays, mentionsAsked, named, ofAsked, paged, postsAsked, reactionsAsked } from './lists.ts';
import { answerRemarks } from './remarks.ts';
import * as rest from './rest.ts';
import { answerVersions } from './versions.ts';

/** The cookie `mock` chooses the scenario: rich, empty, huge, many, out, viewer, down-content and the like. */
interface State {
  clients: ClientView[];
  posts: Map<string, Post[]>;
  inquiries: Map<string, InquiryDetail[]>;
  gates: Map<string, GateView>;
  signedIn: boolean;
}
const states = new Map<string, State>();

/** The scenario `many` has so many inquiries and posts of the first client, and answers them in one page. */
const many = 2_000;

/** The kind of a link stands in the token of the mock, as in #kind-new_address-00000000. */
const kindOf = (token: string): string => /^kind-(\w+)-/.exec(token)?.[1]?.toUpperCase() ?? 'INVITATION';

function multiplied<T extends { id: string }>(items: T[], count = items.length): T[] {
  return Array.from({ length: count }, (_, index) => {
    const item = items[index % items.length] as T;
    return index < items.length ? item : { ...item, id: `${item.id.slice(0, 20)}${String(index).padStart(6, '0')}` };
  });
}

function stateOf(scenario: string): State {
  const kind = scenario === 'huge' || scenario === 'empty' ? scenario : 'rich';
  const known = states.get(scenario);
  if (known) return known;
  const all = kind === 'empty' ? clients(false).slice(0, 1) : clients(kind === 'huge');
  const busy = kind === 'empty' ? [] : all.slice(0, 4);
  const count = scenario === 'many' ? many : undefined;
  const made: State = {
    clients: all,
    signedIn: scenario !== 'out',
    posts: new Map(
      busy.map((client, index) => [
        client.id,
        multiplied(posts(client.id, kind === 'huge' && index === 0), index === 0 ? count : undefined),
      ]),
    ),
    inquiries: new Map(
      busy.map((client, index) => [
        client.id,
        multiplied(
          inquiries(client.id, kind === 'huge').slice(0, index === 0 ? undefined : 2),
          index === 0 ? count : undefined,
        ),
      ]),
    ),
    gates: new Map(
      scenario === 'held'
        ? [
            [
              id('sonne'),
              {
                closed: true,
                reason: 'Falscher Preis im Newsletter, bitte nichts senden.',
                byName: 'Ayşe Demir',
                at: new Date(Date.now() - 25 * 60_000).toISOString(),
                epoch: 2,
                inFlight: 1,
              },
            ],
          ]
        : [],
    ),
  };
  states.set(scenario, made);
  return made;
}

export const answer: Answer = (request, response, url, body) => {
  const scenario = /mock=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'rich';
  const state = stateOf(scenario);
  const { pathname } = url;
  const method = request.method ?? 'GET';
  const data = (body ?? {}) as Body;
  if (method !== 'GET' && request.headers['x-litfass-csrf'] !== '1') {
    problem(response, 403, 'forbidden', { detail: 'CSRF header missing' });
    return;
  }
  if (pathname.startsWith('/session/')) {
    const person = { name: session.name, email: session.email, newEmail: 'neu@litfass.example', language: 'de' };
    if (pathname === '/session/link') json(response, 200, { ...person, kind: kindOf(data.token ?? '') });
    else if (pathname === '/session/password') json(response, 200, session);
    else if (pathname === '/session/address')
      json(response, 200, { email: person.newEmail, state: data.agreed === true ? 'WAITING' : 'REFUSED' });
    else json(response, pathname === '/session/password-link' ? 202 : 204, undefined);
    return;
  }
  if (pathname === '/session') {
    if (method === 'POST') {
      if (data.password === 'falsch') {
        problem(response, 401, 'invalid-credentials');
        return;
      }
      state.signedIn = true;
      json(response, 200, session);
      return;
    }
    if (method === 'DELETE') {
      state.signedIn = false;
      json(response, 204, undefined);
      return;
    }
    if (state.signedIn) json(response, 200, session);
    else problem(response, 401, 'not-signed-in');
    return;
  }
  if (pathname.startsWith('/portal/')) {
    rest.portal(response, method, pathname, scenario);
    return;
  }
  if (!state.signedIn) {
    problem(response, 401, 'not-signed-in');
    return;
  }
  const down = /^down-(\w+)/.exec(scenario)?.[1];
  const part = /inquir|mention|watch|source|reaction|live/.test(pathname)
    ? 'monitoring'
    : /post|series|check|calendar|attention|gate|media|deliver|channel-/.test(pathname)
      ? 'content'
      : 'clients';
  if (down === part) {
    problem(response, 503, 'upstream-unavailable', { service: part });
    return;
  }
  if (pathname === '/api/live') {
    live(response);
    return;
  }
  if (pathname === '/api/mock/inquiry') {
    incoming(state);
    json(response, 204, undefined);
    return;
  }
  const match = /^\/api\/clients\/([^/]+)(?:\/(.*))?$/.exec(pathname);
  if (match) {
    ofClient(response, state, match[1] ?? '', match[2] ?? '', method, data, url, scenario);
    return;
  }
  if (pathname === '/api/clients') {
    if (method === 'POST')
      json(response, 201, { ...state.clients[0], ...data, id: id(`new${String(state.clients.length)}`), version: 1 });
    else json(response, 200, page(state.clients));
    return;
  }
  if (pathname === '/api/calendar') {
    json(
      response,
      200,
      calendar([...state.posts.values()].flat(), url, url.searchParams.get('zone') ?? 'Europe/Berlin'),
    );
    return;
  }
  if (pathname === '/api/calendar/board') {
    json(response, 200, board(state, url));
    return;
  }
  if (pathname === '/api/attention') {
    json(response, 200, page(attention([...state.posts.values()].flat())));
    return;
  }
  if (pathname === '/api/channel-tasks' || pathname.startsWith('/api/channel-health')) {
    json(response, 200, page([]));
    return;
  }
  if (pathname === '/api/media/rights') {
    json(response, 200, page(scenario === 'empty' ? [] : rest.publicMedia));
    return;
  }
  if (pathname === '/api/attention/counts') {
    const items = attention(ofAsked(state.posts, url));
    const of = (kind: AttentionKind) => items.filter((item) => item.kind === kind).length;
    const [approvals, sentBack, withoutSlot] = [of('APPROVAL'), of('SENT_BACK'), of('NEEDS_SLOT')];
    const troubles = items.length - approvals - sentBack - withoutSlot;
    json(response, 200, { approvals, sentBack, withoutSlot, troubles } satisfies CountAttentionCounts);
    return;
  }
  if (pathname === '/api/inquiries/counts') {
    const open = ofAsked(state.inquiries, url).filter(({ status }) => status === 'OPEN');
    json(response, 200, {
      mine: open.filter(({ assigneeId }) => assigneeId === session.staffId).length,
      nobodys: open.filter(({ assigneeId }) => assigneeId == null).length,
    } satisfies FindInquiriesCounts);
    return;
  }
  if (pathname === '/api/inquiries') {
    json(response, 200, paged(filtered([...state.inquiries.values()].flat(), url).map(rowOf), url, sizeOf(scenario)));
    return;
  }
  if (pathname === '/api/posts') {
    json(response, 200, paged(postsAsked(ofAsked(state.posts, url), url), url, sizeOf(scenario)));
    return;
  }
  if (pathname === '/api/reactions') {
    json(response, 200, page(reactionsAsked([...state.posts.values()].flat(), url)));
    return;
  }
  if (pathname === '/api/mentions') {
    json(
      response,
      200,
      paged(
        mentionsAsked(
          scenario === 'empty'
            ? []
            : ofAsked(new Map(state.clients.slice(0, 4).map((client) => [client.id, mentions(client.id)])), url),
          url,
        ),
        url,
      ),
    );
    return;
  }
  if (/^\/api\/staff\/\w+\/unlock$/.test(pathname) && method === 'POST') {
    json(response, 204, undefined);
    return;
  }
  if (pathname === '/api/networks') {
    json(response, 200, asking);
    return;
  }
  if (pathname === '/api/staff' && method === 'GET') {
    json(response, 200, page(staff));
    return;
  }
  if (ofNotices(response, method, url, data, scenario === 'empty')) return;
  rest.agency(response, pathname, method, data, scenario);
};

const sizeOf = (scenario: string) => (scenario === 'many' ? many : undefined);

const listeners = new Set<ServerResponse>();

/** Receives one more inquiry of the first client and tells the open pages. */
function incoming(state: State): void {
  const [clientId, all] = [...state.inquiries][0] ?? [];
  const [sample] = all ?? [];
  if (clientId === undefined || !all || !sample) return;
  const now = new Date().toISOString();
  const inquiry = { ...sample, id: id(`new${String(all.length)}`), receivedAt: now, changedAt: now };
  all.push(inquiry);
  const news = JSON.stringify({ kind: 'inquiry', clientId, id: inquiry.id, changedAt: now });
  for (const response of listeners) response.write(`event: inquiry\ndata: ${news}\n\n`);
}

function live(response: ServerResponse): void {
  listeners.add(response);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': hello\n\n');
  const timer = setInterval(() => response.write(': still here\n\n'), 15_000);
  response.on('close', () => {
    clearInterval(timer);
    listeners.delete(response);
  });
}

const filtered = (all: InquiryDetail[], url: URL) =>
  named(all, url).filter((inquiry) => {
    const status = url.searchParams.getAll('status');
    const assignee = url.searchParams.get('assignee');
    return (
      inquirySays(inquiry, url) &&
      (status.length === 0 || status.includes(inquiry.status)) &&
      (!assignee ||
        (assignee === 'none'
          ? inquiry.assigneeId == null
          : inquiry.assigneeId === (assignee === 'me' ? session.staffId : assignee)))
    );
  });

/** What a list tells of an inquiry. */
const inside = ['mention', 'thread', 'notes', 'replies', 'log'];
const rowOf = (inquiry: InquiryDetail) =>
  Object.fromEntries(Object.entries(inquiry).filter(([name]) => !inside.includes(name)));

const nameOf = (post: Post) => post.draft.title || (post.draft.text.split('\n')[0] ?? '');

function attention(all: Post[]): AttentionItem[] {
  const kinds: Partial<Record<Stage, AttentionKind>> = {
    IN_REVIEW: 'APPROVAL',
    SENT_BACK: 'SENT_BACK',
    APPROVED: 'NEEDS_SLOT',
    FAILED: 'FAILED',
    PARTLY: 'FAILED',
    NEEDS_PERSON: 'NEEDS_PERSON',
    HELD: 'HELD',
    TO_DO: 'TO_DO',
  };
  return all.flatMap((post) => {
    const stands = (reason: string) => post.deliveries.some((delivery) => delivery.reason?.code === reason);
    const kind = stands('proof-missing') ? 'OVERDUE' : stands('too-late') ? 'EXPIRED' : kinds[post.stage];
    return kind
      ? [
          {
            kind,
            clientId: post.clientId,
            postId: post.id,
            title: nameOf(post),
            at: kind === 'APPROVAL' ? post.changedAt : (post.slot?.at ?? post.changedAt),
            reason: post.deliveries.find((delivery) => delivery.reason)?.reason ?? null,
            slotAt: post.slot?.at ?? null,
            turn: post.turn ?? null,
          },
        ]
      : [];
  });
}

function calendar(all: Post[], url: URL, zone: string): Calendar {
  const holidays: Record<string, { de: string; en: string }> = {
    '2026-12-25': { de: '1. Weihnachtstag', en: 'Christmas Day' },
    '2026-12-26': { de: '2. Weihnachtstag', en: 'Boxing Day' },
    '2026-11-25': { de: 'Buß- und Bettag (Beispiel)', en: 'Day of Repentance (sample)' },
  };
  return {
    zone,
    days: datesFrom(url.searchParams.get('from') ?? '', url.searchParams.get('to') ?? '').map((date) => {
      const entries = all
        .filter((post) => post.slot && post.stage !== 'DISCARDED' && localOf(post.slot.at, zone).startsWith(date))
        .sort((a, b) => (a.slot?.at ?? '').localeCompare(b.slot?.at ?? ''))
        .map((post) => ({
          clientId: post.clientId,
          postId: post.id,
          local: localOf(post.slot?.at ?? '', zone),
          at: post.slot?.at ?? '',
          title: nameOf(post),
          stage: post.stage,
          channels: channels(post.clientId)
            .filter((channel) => post.draft.channelIds.includes(channel.id))
            .map((channel) => ({
              channelId: channel.id,
              network: channel.network,
              name: channel.name,
              status: null,
              url: null,
            })),
        }));
      const most = Number(url.searchParams.get('perDay') ?? entries.length);
      return {
        date,
        holiday: holidays[date] ?? null,
        closed: new Date(date).getUTCDay() === 0 || date in holidays,
        entries: entries.slice(0, most),
        more: Math.max(0, entries.length - most),
      };
    }),
  };
}

/** The weeks of the clients named, each in its own zone. */
function board(state: State, url: URL): Board {
  const from = url.searchParams.get('from') ?? '';
  const week = new URL(`/?from=${from}&to=${plusDays(from, 6)}`, url);
  return {
    rows: url.searchParams.getAll('clientId').map((clientId) => {
      const zone = state.clients.find((client) => client.id === clientId)?.zone ?? 'Europe/Berlin';
      return {
        clientId,
        zone,
        gateClosed: state.gates.get(clientId)?.closed === true,
        notLive: channels(clientId)
          .filter(({ status }) => status !== 'LIVE')
          .map(({ id: channelId, network, name, status }) => ({ channelId, network, name, status })),
        days: calendar(state.posts.get(clientId) ?? [], week, zone).days,
      };
    }),
  };
}

function checks(clientId: string, draft: Draft): CheckAnswer {
  const limits: Record<string, number> = { MASTODON: 500, BLUESKY: 300, SIMULATOR: 1000 };
  const findings: Finding[] = [];
  const counts: CheckAnswer['counts'] = channels(clientId)
    .filter((channel) => draft.channelIds.includes(channel.id))
    .map((channel) => {
      const text = draft.variants.find((variant) => variant.channelId === channel.id)?.text ?? draft.text;
      const used = [...new Intl.Segmenter('de').segment(text)].length;
      const limit = limits[channel.network] ?? 1000;
      if (used > limit) {
        findings.push({
          rule: 'text-too-long',
          severity: 'BLOCK',
          channelId: channel.id,
          measured: used,
          limit,
          unit: 'GRAPHEMES',
          from: limit,
          to: text.length,
          params: { network: networkName(channel.network), channel: channel.name },
          source: { url: 'https://docs.bsky.app', verifiedOn: '2026-10-02' },
        });
      }
      return { channelId: channel.id, network: channel.network, used, limit, unit: 'GRAPHEMES' };
    });
  if (draft.text.trim() === '' && draft.channelIds.length > 0)
    findings.push({
      rule: 'text-empty',
      severity: 'BLOCK',
      params: {},
    });
  if (draft.media.some((medium) => medium.alt.trim() === ''))
    findings.push({
      rule: 'alt-text-missing',
      severity: 'WARN',
      params: {},
    });
  const costs = { channels: [], micros: 0, spentMicros: 0, budgetMicros: null, month: '2026-12' };
  return { findings, counts, costs };
}

function ofClient(
  response: ServerResponse,
  state: State,
  clientId: string,
  path: string,
  method: string,
  data: Body,
  url: URL,
  scenario: string,
): void {
  const client = state.clients.find((each) => each.id === clientId);
  if (!client) {
    problem(response, 404, 'not-found');
    return;
  }
  const all = state.posts.get(clientId) ?? [];
  const put = (post: Post) => {
    state.posts.set(clientId, [post, ...all.filter((each) => each.id !== post.id)]);
    json(response, 200, changeOf(post));
  };
  const [resource = '', itemId, move] = path.split('/');
  if (resource === '') {
    if (method === 'PUT') Object.assign(client, data, { version: client.version + 1 });
    json(response, 200, client);
    return;
  }
  if (resource === 'archive' || resource === 'unarchive') {
    Object.assign(client, { archived: resource === 'archive', version: client.version + 1 });
    json(response, 200, client);
    return;
  }
  if (resource === 'channels' && method === 'GET') {
    json(response, 200, page(scenario === 'empty' ? [] : channels(clientId)));
    return;
  }
  if (resource === 'reactions') {
    json(response, 200, page(reactionsAsked(all, url)));
    return;
  }
  if (resource === 'calendar') {
    json(response, 200, calendar(all, url, client.zone));
    return;
  }
  if (resource === 'checks') {
    json(response, 200, checks(clientId, data.draft));
    return;
  }
  if (resource === 'gate') {
    const gate = state.gates.get(clientId) ?? openGate;
    if (method === 'PUT')
      state.gates.set(clientId, {
        ...openGate,
        closed: true,
        by: session.staffId,
        reason: data.reason,
        byName: session.name,
        at: new Date().toISOString(),
        epoch: gate.epoch + 1,
        inFlight: 0,
      });
    if (method === 'DELETE') state.gates.set(clientId, { ...openGate, epoch: gate.epoch + 1 });
    json(response, 200, state.gates.get(clientId) ?? gate);
    return;
  }
  if (resource === 'deliveries') {
    const post = all.find((each) => each.deliveries.some((delivery) => delivery.id === itemId));
    if (post)
      put({
        ...post,
        stage: 'PUBLISHED',
        version: post.version + 1,
        deliveries: post.deliveries.map((delivery) =>
          delivery.id === itemId
            ? {
                ...delivery,
                status:
                  data.decision === 'IT_IS_LIVE'
                    ? 'PUBLISHED'
                    : data.decision === 'DISCARD'
                      ? 'CANCELLED'
                      : 'SCHEDULED',
                reason: null,
              }
            : delivery,
        ),
      });
    return;
  }
  if (resource === 'posts' && itemId === 'changes') {
    json(response, 200, { results: changed(state, clientId, data) });
    return;
  }
  if (resource === 'series-previews' || resource === 'series' || move === 'series') {
    rest.series(response, client, resource, itemId, method, data, scenario);
    return;
  }
  if (resource === 'posts' && move === 'presence') {
    const people = [{ staffId: 's1', name: 'Mina Albers', writing: true, here: true }];
    json(response, method === 'PUT' ? 200 : 204, method === 'PUT' ? { writing: true, people } : undefined);
    return;
  }
  if (resource === 'posts' && move === 'versions') {
    const post = all.find((each) => each.id === itemId);
    answerVersions(response, post, path.split('/').slice(3), url, put);
    return;
  }
  if (resource === 'posts' && move === 'remarks') {
    const post = all.find((each) => each.id === itemId);
    answerRemarks(response, post, path.split('/').slice(3), method, data);
    return;
  }
  if (resource === 'posts') {
    ofPosts(response, all, clientId, itemId, move, method, data, url, put);
    return;
  }
  if (resource === 'inquiries') {
    ofInquiries(response, state.inquiries.get(clientId) ?? [], itemId, move, method, data, url);
    return;
  }
  if (resource === 'mentions') {
    json(response, 200, paged(mentionsAsked(scenario === 'empty' ? [] : mentions(clientId), url), url));
    return;
  }
  rest.client(response, clientId, path, method, data, scenario);
}

/** Many posts at once; what is over cannot be moved. */
function changed(state: State, clientId: string, { action, postIds, days = 0, reason }: Body): BulkResult[] {
  const all = state.posts.get(clientId) ?? [];
  return postIds.map((postId) => {
    const post = all.find((each) => each.id === postId);
    if (
      !post ||
      !['SCHEDULED', 'HELD', 'APPROVED', 'IN_REVIEW'].includes(post.stage) ||
      (action === 'MOVE' && !post.slot)
    )
      return { postId, changed: false, problem: '/problems/wrong-status', detail: 'the post has no slot to be moved' };
    const local = post.slot ? `${plusDays(post.slot.local.slice(0, 10), days)}${post.slot.local.slice(10)}` : '';
    if (action === 'MOVE' && post.slot) post.slot = { ...post.slot, local, at: meaningOf(local, post.slot.zone).at };
    if (action === 'TAKE_OFF') Object.assign(post, { slot: null, status: 'APPROVED', stage: 'APPROVED' });
    if (action === 'HOLD')
      Object.assign(post, {
        stage: 'HELD',
        hold: { by: session.staffId, byName: session.name, at: new Date().toISOString(), reason },
      });
    if (action === 'RELEASE') Object.assign(post, { stage: 'SCHEDULED', hold: null });
    post.version++;
    return { postId, changed: true, problem: null, detail: null };
  });
}

/** What a change answers of a post. */
const changeOf = ({ id, version, status, contentHash }: Post): PostState => ({
  ...postState,
  id,
  version,
  status,
  contentHash,
});

function ofPosts(
  response: ServerResponse,
  all: Post[],
  clientId: string,
  postId: string | undefined,
  move: string | undefined,
  method: string,
  data: Body,
  url: URL,
  put: (post: Post) => void,
): void {
  if (postId === undefined) {
    if (method === 'POST') {
      const now = new Date().toISOString();
      put({
        id: id(`n${String(all.length)}${String(Date.now()).slice(-6)}`),
        clientId,
        draft: data as unknown as Draft,
        status: 'DRAFT',
        stage: 'DRAFT',
        contentHash: 'h',
        createdBy: session.staffId,
        createdByName: session.name,
        authors: [session.staffId],
        createdAt: now,
        changedAt: now,
        deliveries: [],
        origin: 'DESK',
        version: 1,
      });
      return;
    }
    json(response, 200, paged(postsAsked(all, url), url));
    return;
  }
  const post = all.find((each) => each.id === postId);
  if (!post) {
    problem(response, 404, 'not-found');
    return;
  }
  const next = { ...post, version: post.version + 1, changedAt: new Date().toISOString() };
  if (method === 'GET') json(response, 200, post);
  else if (data.version !== undefined && data.version !== post.version) problem(response, 409, 'version-conflict');
  else if (move === undefined && method === 'PUT') put({ ...next, draft: data.draft, status: 'DRAFT', stage: 'DRAFT' });
  else if (move === undefined) {
    put({ ...next, status: 'DISCARDED', stage: 'DISCARDED' });
  } else if (move === 'submission') {
    if (checks(clientId, post.draft).findings.some((finding) => finding.severity === 'BLOCK'))
      problem(response, 422, 'findings-block');
    else put({ ...next, status: 'IN_REVIEW', stage: 'IN_REVIEW' });
  } else if (move === 'approval') {
    if (post.createdBy === session.staffId) problem(response, 403, 'own-post');
    else
      put({
        ...next,
        status: post.slot ? 'SCHEDULED' : 'APPROVED',
        stage: post.slot ? 'SCHEDULED' : 'APPROVED',
        approval: {
          by: session.staffId,
          byName: session.name,
          at: next.changedAt,
          until: new Date(Date.now() + 7 * 86_400_000).toISOString(),
          covers: true,
        },
      });
  } else if (move === 'rejection')
    put({
      ...next,
      status: 'DRAFT',
      stage: 'DRAFT',
      rejection: { by: session.staffId, byName: session.name, at: next.changedAt, reason: data.reason },
    });
  else if (move === 'hold')
    put({
      ...next,
      stage: method === 'PUT' ? 'HELD' : 'SCHEDULED',
      hold:
        method === 'PUT'
          ? { by: session.staffId, byName: session.name, at: next.changedAt, reason: data.reason }
          : null,
    });
  else if (method === 'DELETE')
    put({ ...next, slot: null, stage: post.status === 'SCHEDULED' ? 'APPROVED' : post.stage });
  else {
    const local = data.local ?? localOf(Date.now() + 5_000, 'Europe/Berlin');
    put({
      ...next,
      slot: { local, zone: 'Europe/Berlin', at: meaningOf(local, 'Europe/Berlin').at },
      ...(post.status === 'APPROVED' || post.stage === 'FAILED'
        ? { status: 'SCHEDULED' as const, stage: 'SCHEDULED' as const, deliveries: [] }
        : {}),
    });
  }
}

const sendingTime = 1_500;

/** The network takes a reply after a moment, unless it says that it shall be refused. */
function carryOut(inquiry: InquiryDetail): void {
  for (const reply of inquiry.replies) {
    if (reply.status !== 'SENDING' || Date.now() - Date.parse(reply.at) < sendingTime) continue;
    const refused = reply.text.includes('abgelehnt');
    reply.status = refused ? 'FAILED' : 'SENT';
    reply.reason = refused ? { code: 'refused', params: { network: 'Mastodon', status: '422' } } : null;
    inquiry.status = refused ? 'OPEN' : 'ANSWERED';
    inquiry.answered ||= !refused;
  }
}

function ofInquiries(
  response: ServerResponse,
  all: InquiryDetail[],
  itemId: string | undefined,
  move: string | undefined,
  method: string,
  data: Body,
  url: URL,
): void {
  if (itemId === undefined) {
    json(response, 200, page(filtered(all, url).map(rowOf)));
    return;
  }
  const inquiry = all.find((each) => each.id === itemId);
  if (!inquiry) {
    problem(response, 404, 'not-found');
    return;
  }
  const now = new Date().toISOString();
  if (method !== 'GET') inquiry.version++;
  if (move === 'assignee') inquiry.assigneeId = data.staffId;
  if (move === 'status') inquiry.status = data.status;
  if (move === 'notes')
    inquiry.notes.push({
      id: id(`note${String(inquiry.notes.length)}`),
      by: session.staffId,
      byName: session.name,
      at: now,
      text: data.text,
    });
  if (move === 'replies') {
    if (data.text.includes('doppelt')) {
      problem(response, 409, 'already-answered', {
        answer: { text: 'Ja, ab sieben liegt wieder welches im Regal.', byName: 'Tariq Nasser', at: now },
      });
      return;
    }
    inquiry.replies.push({
      id: id(`reply${String(Date.now())}`),
      text: data.text,
      by: session.staffId,
      byName: session.name,
      at: now,
      status: 'SENDING',
      url: null,
      reason: null,
    });
  }
  if (method === 'GET') {
    carryOut(inquiry);
    json(response, 200, inquiry);
  } else
    json(response, move === 'replies' ? 202 : 200, {
      ...inquiryState,
      id: inquiry.id,
      version: inquiry.version,
      status: inquiry.status,
    });
}
