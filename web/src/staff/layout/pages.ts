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
  IconRadar2,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Permission } from '@staff/shared/session/session.api.ts';

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
  { page: 'team', icon: IconUsers, group: 'agency' },
  { page: 'partners', icon: IconKey, group: 'agency', needs: 'MANAGE_STAFF' },
  { page: 'audit', icon: IconListDetails, group: 'agency', needs: 'MANAGE_STAFF' },
  { page: 'mails', icon: IconMail, group: 'agency', needs: 'MANAGE_CLIENTS' },
];

/** The current page, from the address: the segment after the scope. */
export const pageIn = (pathname: string): string => pathname.split('/')[3] ?? 'today';

/** The page to open after switching clients: the same one, or the list for a page that needs a single client. */
export function pageAfterSwitch(pathname: string, toAll: boolean): string {
  const page = pageIn(pathname);
  if (page === 'client') return toAll ? 'clients' : 'client';
  return page;
}
