import type { ServerResponse } from 'node:http';
import type {
  Absence,
  AlertKind,
  AlertType,
  HookDeliveryView,
  HookView,
  NoticeAdminView,
  NoticeView,
  PreferencesView,
  SentNotice,
} from '../src/shared/api/clients.ts';
import { json, page, problem } from './http.ts';
import { paged } from './lists.ts';
import { id, session, staff } from './people.ts';
import { absence, hook, hookDelivery, ladders, notice, noticePreferences, sentNotice } from './samples/clients.ts';

/** Notices of the mock gateway: of the one who asks, how they are told, absences, and what admins see. */

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

type Line = [kind: AlertKind, type: AlertType, title: string, about: Partial<NoticeView['told'] & NoticeView['state']>];

const lines: Line[] = [
  ['DELIVERY_REJECTED', 'POST', 'Brezeln im Angebot', { urgent: true }],
  ['APPROVAL_WANTED', 'POST', 'Stollen, wie ihn Oma backte', { by: 'Mia Hoffmann' }],
  ['INQUIRY_RED', 'INQUIRY', 'Habt ihr am Sonntag offen?', { escalated: true }],
  ['CHANNEL_RECONNECT', 'CHANNEL', 'Radhaus im Probenetz', { instead: 'Ayşe Demir' }],
  ['GATE_CLOSED', 'CLIENT', '', { by: 'Ayşe Demir', closed: true }],
  ['NAMED', 'POST', 'Lastenrad leihen', { by: 'Mia Hoffmann', read: true }],
  ['SOURCE_TROUBLE', 'SOURCE', 'Berliner Backblog', { read: true }],
  ['SERIES_ENDING', 'SERIES', 'Brot der Woche', { read: true }],
  ['NEW_DEVICE', 'STAFF', '', { read: true }],
  ['INQUIRY_ASSIGNED', 'INQUIRY', 'Ist in den Brezeln Milch?', { by: 'Ayşe Demir', read: true, closed: true }],
];

function of([kind, type, title, about]: Line, index: number): NoticeView {
  const client = index % 3 === 0 ? 'rad' : 'sonne';
  const { read = false, closed = false, ...told } = about;
  return {
    ...notice,
    id: `01M8TZ${String(9_999 - index).padStart(20, '0')}`,
    kind,
    clientId: type === 'STAFF' ? null : id(client),
    subject: { ...notice.subject, type, title, id: id(`p${String(index)}${client}`) },
    told: { ...notice.told, urgent: false, ...told },
    at: ago(4 + index * index * 13),
    state: { read, closed },
  };
}

export const notices: NoticeView[] = Array.from({ length: 70 }, (_, index) => {
  const [kind, type, title, about] = lines[index % lines.length] as Line;
  return of([kind, type, title, index < lines.length ? about : { ...about, read: true }], index);
});

export const sentNotices: SentNotice[] = notices.map(({ id, kind, clientId, subject, at, state }, index) => ({
  ...sentNotice,
  id,
  kind,
  clientId: clientId ?? null,
  title: subject.title,
  at,
  read: state.read,
  staffId: staff[index % 4]?.id ?? '',
  mail:
    index % 5 === 4
      ? null
      : {
          sentAt: index % 5 < 2 ? at : null,
          failure: index % 5 === 2 ? 'ADDRESS_REFUSED' : null,
          tries: index % 5 === 2 ? 1 : 0,
        },
}));

const day = (days: number) => ago(-days * 24 * 60).slice(0, 10);

export const absences: Absence[] = [
  { ...absence, id: id('away1'), staffId: id('mia'), from: day(-2), to: day(9), deputyId: id('ayse') },
  { ...absence, id: id('away2'), staffId: session.staffId, from: day(20), to: day(34), deputyId: id('mia') },
];

let preferences: PreferencesView = noticePreferences;
let escalation: NoticeAdminView = ladders;

const isUnread = ({ state }: NoticeView) => !state.read && !state.closed;

function ofOne(response: ServerResponse, method: string, url: URL, data: object, empty: boolean): void {
  const { pathname } = url;
  const all = empty ? [] : notices;
  if (pathname === '/api/notice-count') json(response, 200, { unread: all.filter(isUnread).length, more: false });
  else if (method === 'GET')
    json(response, 200, paged(url.searchParams.get('unread') === 'true' ? all.filter(isUnread) : all, url));
  else {
    const { id: upTo, read = true } = data as { id?: string; read?: boolean };
    for (const each of all)
      if (upTo === undefined ? pathname.includes(each.id) : each.id <= upTo) each.state = { ...each.state, read };
    json(response, 204, undefined);
  }
}

export const hooks: HookView[] = [
  { ...hook, id: id('hook1') },
  {
    ...hook,
    id: id('hook2'),
    name: 'Teams',
    address: 'https://teams.example/workflows/9a1c',
    kinds: ['DELIVERY_REJECTED', 'INQUIRY_BREACHED'],
    state: { failingSince: ago(7_300), pause: { at: ago(90), reason: 'FAILING' } },
  },
];

const hookDeliveries: HookDeliveryView[] = [
  { ...hookDelivery, id: id('hd1'), at: ago(2) },
  {
    ...hookDelivery,
    id: id('hd2'),
    kind: 'INQUIRY_RED',
    at: ago(40),
    status: 'TAKEN',
    tries: 2,
    triedAt: ago(39),
    last: { status: 204, failure: null },
    nextAt: null,
  },
  {
    ...hookDelivery,
    id: id('hd3'),
    kind: null,
    at: ago(300),
    status: 'FAILED',
    tries: 1,
    triedAt: ago(300),
    last: { status: 404, failure: 'STATUS' },
    nextAt: null,
  },
];

function ofHooks(response: ServerResponse, method: string, pathname: string, data: object, empty: boolean): void {
  if (pathname.endsWith('/deliveries')) json(response, 200, page(empty ? [] : hookDeliveries));
  else if (pathname.endsWith('/test')) json(response, 200, { ...hookDeliveries[1], kind: null, tries: 1 });
  else if (method === 'POST')
    json(response, 201, { id: id('hook3'), secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });
  else if (method === 'DELETE') json(response, 204, undefined);
  else if (method === 'PUT') json(response, 200, { ...hooks[0], ...data });
  else json(response, 200, page(empty ? [] : hooks));
}

/** Answers what has to do with notices; false where it is about something else. */
export function ofNotices(response: ServerResponse, method: string, url: URL, data: object, empty: boolean): boolean {
  const { pathname } = url;
  if (/^\/api\/notice(s|-count)/.test(pathname)) ofOne(response, method, url, data, empty);
  else if (pathname === '/api/me/notice-preferences') {
    if (method === 'PUT') preferences = { ...preferences, ...data };
    json(response, 200, preferences);
  } else if (pathname === '/api/sent-notices') {
    const asked = url.searchParams.get('staffId');
    json(response, 200, paged(empty ? [] : sentNotices.filter(({ staffId }) => !asked || staffId === asked), url));
  } else if (pathname === '/api/escalation') {
    if (method === 'PUT') escalation = { ...escalation, ...data };
    json(response, 200, escalation);
  } else if (pathname === '/api/absences') {
    const added = { ...absence, ...data, id: id(`away${String(absences.length + 1)}`) };
    if (method === 'POST') absences.push(added);
    json(response, method === 'POST' ? 201 : 200, method === 'POST' ? added : page(empty ? [] : absences));
  } else if (pathname.startsWith('/api/absences/')) {
    const at = absences.findIndex((each) => pathname.endsWith(each.id));
    if (at < 0) problem(response, 404, 'absence-not-found');
    else {
      absences.splice(at, 1);
      json(response, 204, undefined);
    }
  } else if (pathname.startsWith('/api/hooks')) ofHooks(response, method, pathname, data, empty);
  else return false;
  return true;
}
