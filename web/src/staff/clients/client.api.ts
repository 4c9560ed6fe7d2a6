import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChannelChange,
  ChannelNewSecret,
  ClientForm,
  ClientSeen,
  ClientTarget,
  ClientView,
  Closure,
  NewChannel,
  NewViewer,
  OpeningHoursInterval,
  ViewerChange,
  ViewerDeviceView,
  ViewerSent,
  ViewerView,
} from '@shared/api/clients.ts';
import type { ChannelTestTestResult, ChannelTestWhich } from '@shared/api/content.ts';
import { get, send, type Page } from '@shared/http/http.ts';
import { isManual } from '@shared/words/networks.ts';
import { channelsKey, clientsKey, type Channel } from '@staff/shared/client/clients.api.ts';

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
export type Weekday = (typeof weekdays)[number];

export type Interval = OpeningHoursInterval;
export type { Closure };

/** The details of a client that can be edited. */
export interface ClientDetails extends Omit<ClientView, 'id' | 'archived' | 'version' | 'responseTarget'> {
  /** Null only while being typed. */
  responseTarget: Record<keyof ClientTarget, number | null>;
}

/** A client as the service returns it. */
export type Client = ClientView;

export type Viewer = ViewerView;

export type ChannelTest = ChannelTestTestResult;

const clientKey = (clientId: string) => ['client', clientId];

export const useClientDetails = (clientId: string) =>
  useQuery({ queryKey: clientKey(clientId), queryFn: ({ signal }) => get<Client>(`/api/clients/${clientId}`, signal) });

// Nothing is sent while a number is missing.
const formOf = (file: ClientDetails): ClientForm => ({
  ...file,
  responseTarget: file.responseTarget as ClientTarget,
});

export function useSaveClient(clientId: string | null) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ file, version }: { file: ClientDetails; version: number | null }) =>
      clientId === null
        ? send<Client>('POST', '/api/clients', formOf(file))
        : send<Client>('PUT', `/api/clients/${clientId}`, { ...formOf(file), version } satisfies ClientForm),
    onSuccess: (client) => {
      cache.setQueryData(clientKey(client.id), client);
      void cache.invalidateQueries({ queryKey: clientsKey });
    },
  });
}

type ChannelOrder = { verb: 'PUT'; path: string; body: ChannelChange } | { verb: 'DELETE'; path: string; body?: never };

/** One change to a client's channels. */
export function useChannelChange(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: ChannelOrder) =>
      send(verb, `/api/clients/${clientId}/channels${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: channelsKey(clientId) }),
  });
}

const testChannel = (clientId: string, channelId: string) =>
  send<ChannelTest>('POST', `/api/clients/${clientId}/channel-tests`, { channelId } satisfies ChannelTestWhich);

/** Tests the connection of a channel; that may change how the channel stands. */
export function useTestChannel({ clientId, id }: Pick<Channel, 'clientId' | 'id'>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => testChannel(clientId, id),
    onSettled: () => cache.invalidateQueries({ queryKey: channelsKey(clientId) }),
  });
}

/** An account that is new, or one that gets a new secret. */
type Connecting = { channel: null; body: NewChannel } | { channel: Channel; body: ChannelNewSecret };

/** What became of it: `test` is null where there is nothing to test, or where the test could not be made. */
export interface Connected {
  channel: Channel;
  test: ChannelTest | null;
  problem: unknown;
}

/** Stores an account, then tests its connection. */
export function useConnect(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (what: Connecting): Promise<Connected> => {
      const channel = await stored(clientId, what);
      if (isManual(channel.network)) return { channel, test: null, problem: null };
      return testChannel(clientId, channel.id).then(
        (test) => ({ channel, test, problem: null }),
        (problem: unknown) => ({ channel, test: null, problem }),
      );
    },
    onSettled: () => cache.invalidateQueries({ queryKey: channelsKey(clientId) }),
  });
}

async function stored(clientId: string, { channel, body }: Connecting): Promise<Channel> {
  const path = `/api/clients/${clientId}/channels`;
  if (channel === null) return send<Channel>('POST', path, body);
  await send('PUT', `${path}/${channel.id}/credential`, body);
  return channel;
}

/** Archives or restores a client. */
export function useArchiving(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (away: boolean) => {
      const { version } = await get<Client>(`/api/clients/${clientId}`);
      return send<Client>('POST', `/api/clients/${clientId}/${away ? 'archive' : 'unarchive'}`, {
        version,
      } satisfies ClientSeen);
    },
    onSuccess: (client) => {
      cache.setQueryData(clientKey(client.id), client);
      void cache.invalidateQueries({ queryKey: clientsKey });
    },
  });
}

type ViewerOrder =
  | { verb: 'POST'; path?: never; body: NewViewer }
  | { verb: 'PUT'; path: string; body: ViewerChange }
  | { verb: 'DELETE'; path: string; body?: never };

export function useViewerChange(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: ViewerOrder) => send(verb, `/api/clients/${clientId}/viewers${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: ['viewers', clientId] }),
  });
}

/** Mails somebody a link to the portal. */
export function useSendLink(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Viewer) => send<ViewerSent>('POST', `/api/clients/${clientId}/viewers/${id}/link`),
    onSettled: () => cache.invalidateQueries({ queryKey: ['viewers', clientId] }),
  });
}

const devicesKey = (clientId: string, viewerId: string) => ['viewers', clientId, viewerId, 'devices'];

/** A device on which somebody has the portal open. */
export type Device = ViewerDeviceView;

export const useDevices = (clientId: string, viewerId: string) =>
  useQuery({
    queryKey: devicesKey(clientId, viewerId),
    queryFn: async ({ signal }) =>
      (await get<Page<Device>>(`/api/clients/${clientId}/viewers/${viewerId}/devices`, signal)).items,
  });

/** Signs somebody out of the portal on one device. */
export function useEndDevice(clientId: string, viewerId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (device: Device) => send('DELETE', `/api/clients/${clientId}/viewers/${viewerId}/devices/${device.id}`),
    onSettled: () => cache.invalidateQueries({ queryKey: devicesKey(clientId, viewerId) }),
  });
}

export const blankClient = (zone: string): ClientDetails => ({
  name: '',
  colour: '#17513D',
  zone,
  state: 'DE-BE',
  municipality: null,
  languages: ['de'],
  address: 'SIE',
  openingHours: Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  closures: [],
  responseTarget: { businessMinutes: 240, publicAmberHours: 24, publicRedHours: 48, publicBreachHours: 72 },
  approvalPolicy: { required: true, ownPosts: false, levels: [], rules: [] },
  portal: { sessionHours: 720 },
});

export const states: Record<'DE' | 'AT' | 'CH', string[]> = {
  DE: ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'].map(
    (state) => `DE-${state}`,
  ),
  AT: ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((state) => `AT-${state}`),
  CH: [
    'AG',
    'AI',
    'AR',
    'BE',
    'BL',
    'BS',
    'FR',
    'GE',
    'GL',
    'GR',
    'JU',
    'LU',
    'NE',
    'NW',
    'OW',
    'SG',
    'SH',
    'SO',
    'SZ',
    'TG',
    'TI',
    'UR',
    'VD',
    'VS',
    'ZG',
    'ZH',
  ].map((state) => `CH-${state}`),
};

/** Municipalities with public holidays of their own, by state. */
export const municipalities: Partial<Record<string, string[]>> = {
  'DE-BY': ['ag', 'in', 'mu', 're', 'wu', 'catholic'],
};
