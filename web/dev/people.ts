import type { ChannelView, ClientView, StaffView } from '../src/shared/api/clients.ts';
import type { SessionView } from '../src/shared/api/gateway.ts';

import { channel, clientFile } from './samples/clients.ts';
import * as gateway from './samples/gateway.ts';

/** Sample clients, staff and channels of the mock gateway. */

export const id = (name: string): string =>
  `01K${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`.padEnd(26, '0').slice(0, 26);

export const staff: StaffView[] = [
  {
    id: id('jonas'),
    name: 'Jonas Brandt',
    email: 'jonas@litfass.example',
    role: 'ADMIN',
    allClients: true,
    clientIds: [],
    active: true,
    bouncedAt: null,
    version: 1,
  },
  {
    id: id('ayse'),
    name: 'Ayşe Demir',
    email: 'ayse@litfass.example',
    role: 'ACCOUNT_LEAD',
    allClients: true,
    clientIds: [],
    active: true,
    bouncedAt: null,
    version: 1,
  },
  {
    id: id('mia'),
    name: 'Mia Hoffmann',
    email: 'mia@litfass.example',
    role: 'EDITOR',
    allClients: false,
    clientIds: [id('sonne'), id('rad')],
    active: true,
    bouncedAt: null,
    version: 2,
  },
  {
    id: id('tariq'),
    name: 'Tariq Nasser',
    email: 'tariq@litfass.example',
    role: 'COMMUNITY',
    allClients: false,
    clientIds: [id('sonne')],
    active: true,
    bouncedAt: null,
    version: 1,
  },
  {
    id: id('lena'),
    name: 'Lena Wójcik',
    email: 'lena@litfass.example',
    role: 'TRAINEE',
    allClients: false,
    clientIds: [id('sonne')],
    active: false,
    bouncedAt: null,
    version: 3,
  },
];

const named: [string, string, string, string][] = [
  ['sonne', 'Bäckerei Sonnenschein', '#8A5A00', 'DE-BE'],
  ['rad', 'Radhaus Kreuzberg', '#1F5FA8', 'DE-BE'],
  ['optik', 'Optik Lindner & Söhne', '#5B3A8E', 'DE-BB'],
  ['garten', 'Gärtnerei Grünfink', '#1D6B3F', 'DE-BY'],
  ['zahn', 'Zahnarztpraxis am Wasserturm', '#0E7490', 'DE-BE'],
  ['theater', 'Theater an der Spree', '#B3261E', 'DE-BE'],
  ['lang', 'Genossenschaft für Solidarische Stadtlandwirtschaft eG', '#6B4E16', 'DE-SN'],
];

const hours = [
  { from: '08:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
];

export function clients(many: boolean): ClientView[] {
  const all = [
    ...named,
    ...(many
      ? Array.from({ length: 293 }, (_, index): [string, string, string, string] => [
          `x${String(index).padStart(3, '0')}`,
          `Kundin Nummer ${String(index + 8)} GmbH & Co. KG`,
          ['#8A5A00', '#1F5FA8', '#17513D'][index % 3] ?? '#17513D',
          'DE-BE',
        ])
      : []),
  ];
  return all.map(([key, name, colour, state]) => ({
    ...clientFile,
    id: id(key),
    name,
    colour,
    zone: key === 'theater' ? 'America/New_York' : 'Europe/Berlin',
    state,
    municipality: null,
    languages: ['de'],
    address: key === 'rad' ? 'DU' : 'SIE',
    archived: false,
    openingHours: {
      MONDAY: hours,
      TUESDAY: hours,
      WEDNESDAY: hours,
      THURSDAY: hours,
      FRIDAY: hours,
      SATURDAY: [{ from: '08:00', to: '14:00' }],
    },
    closures: [{ from: '2026-12-24', to: '2026-12-31', reason: 'Betriebsferien' }],
    responseTarget: { businessMinutes: 240, publicAmberHours: 24, publicRedHours: 48, publicBreachHours: 72 },
    approvalPolicy: { required: true, ownPosts: false, levels: [], rules: [] },
    version: 4,
  }));
}

export function channels(clientId: string): ChannelView[] {
  const base = { ...channel, statusReason: null, clientId, createdAt: '2026-03-02T09:00:00Z', version: 1 };
  const name = named.find(([key]) => id(key) === clientId)?.[1] ?? 'Kundin';
  const handle = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replace(/[^a-z]/g, '')
    .slice(0, 22);
  return [
    {
      ...base,
      id: id(`m${clientId.slice(3, 12)}`),
      network: 'MASTODON',
      name,
      handle: `@${handle}`,
      server: 'https://berlin.social',
      status: 'LIVE',
    },
    {
      ...base,
      id: id(`b${clientId.slice(3, 12)}`),
      network: 'BLUESKY',
      name,
      handle: `${handle}.bsky.social`,
      server: 'https://bsky.social',
      status: 'LIVE',
    },
    {
      ...base,
      id: id(`s${clientId.slice(3, 12)}`),
      network: 'SIMULATOR',
      name: `${name} im Probenetz`,
      handle,
      server: 'http://127.0.0.1:8090',
      status: clientId === id('rad') ? 'NEEDS_RECONNECT' : 'LIVE',
      statusReason: clientId === id('rad') ? 'credential-refused' : null,
    },
    ...(clientId === id('sonne')
      ? ([
          {
            ...base,
            id: id(`x${clientId.slice(3, 12)}`),
            network: 'XING',
            name: 'Backstube auf XING',
            handle: '',
            server: 'https://www.xing.com/pages/baeckerei-sonnenschein',
            status: 'LIVE',
          },
        ] satisfies ChannelView[])
      : []),
  ];
}

export const session: SessionView = {
  ...gateway.session,
  staffId: id('jonas'),
  name: 'Jonas Brandt',
  email: 'jonas@litfass.example',
  role: 'ADMIN',
  permissions: [
    'READ',
    'WRITE_POSTS',
    'PLAN_POSTS',
    'APPROVE_POSTS',
    'REPLY',
    'CLOSE_GATE',
    'MANAGE_CLIENTS',
    'MANAGE_STAFF',
  ],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: true,
};
