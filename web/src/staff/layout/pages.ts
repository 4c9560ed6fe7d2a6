import {
  IconAddressBook,
  IconBuildingStore,
  IconCalendarWeek,
  IconEyeCheck,
  IconFeather,
  IconHome,
  IconInbox,
  IconKey,
  IconListDetails,
  IconMail,
  IconPhoto,
  IconPlugConnected,
  IconRadar2,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { path } from '@staff/shared/client/scope.ts';
import type { Permission, Session } from '@staff/shared/session/session.api.ts';

/** One entry of the sidebar. */
export interface PageEntry {
  page: string;
  icon: Icon;
  group: 'work' | 'client' | 'agency';
  needs?: Permission;
}

export const pages: PageEntry[] = [
  { page: 'today', icon: IconHome, group: 'work' },
  { page: 'inbox', icon: IconInbox, group: 'work' },
  { page: 'calendar', icon: IconCalendarWeek, group: 'work' },
  { page: 'posts', icon: IconFeather, group: 'work' },
  { page: 'review', icon: IconEyeCheck, group: 'work' },
  { page: 'watches', icon: IconRadar2, group: 'work' },
  { page: 'media', icon: IconPhoto, group: 'client' },
  { page: 'client', icon: IconBuildingStore, group: 'client' },
  { page: 'clients', icon: IconAddressBook, group: 'agency' },
  { page: 'channels', icon: IconPlugConnected, group: 'agency' },
  { page: 'team', icon: IconUsers, group: 'agency' },
  { page: 'partners', icon: IconKey, group: 'agency', needs: 'MANAGE_STAFF' },
  { page: 'audit', icon: IconListDetails, group: 'agency', needs: 'MANAGE_STAFF' },
  { page: 'mails', icon: IconMail, group: 'agency', needs: 'MANAGE_CLIENTS' },
];

/** The current page, from the address: the segment after the scope. */
export const pageIn = (pathname: string): string => pathname.split('/')[3] ?? 'today';

/** Whether one sees an entry: its right, and the mails only where they go nowhere. */
export const isOpenTo = ({ needs, page }: PageEntry, { permissions, demo }: Pick<Session, 'permissions' | 'demo'>) =>
  (needs === undefined || permissions.includes(needs)) && (page !== 'mails' || demo);

/** What names a thing of one client, or narrows a list to some clients. */
const ofOneScope = ['item', 'of', 'sheet', 'asset', 'client', 'page', 'connect'];

/**
 * The address to open after switching to another client or to all. Page, week and filters stay; a single post gives way
 * to the list of posts, and the file of a client to the list of clients.
 */
export function afterSwitch({ pathname, search }: Pick<Location, 'pathname' | 'search'>, to: string): string {
  const page = pageIn(pathname);
  const isOnePost = page === 'posts' && ![undefined, 'new'].includes(pathname.split('/')[4]);
  if (isOnePost) return path(to, 'posts');
  if (page === 'client' && to === 'all') return path(to, 'clients');
  const kept = new URLSearchParams(search);
  for (const name of ofOneScope) kept.delete(name);
  return path(to, [pathname.split('/').slice(3).join('/') || page, kept.toString()].filter(Boolean).join('?'));
}
