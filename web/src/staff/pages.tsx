import type { ComponentType, ReactNode } from 'react';
import { Loading } from '@shared/ui/Loading.tsx';
import { laterPage, type Later } from './shared/ui/later.tsx';
import type { PageName } from './texts/areas.ts';
import { loadTexts } from './texts/pageTexts.ts';

const codeOf: Record<PageName, () => Promise<ComponentType>> = {
  today: async () => (await import('./today/TodayPage.tsx')).TodayPage,
  inbox: async () => (await import('./inbox/InboxPage.tsx')).InboxPage,
  calendar: async () => (await import('./calendar/CalendarPage.tsx')).CalendarPage,
  posts: async () => (await import('./posts/PostsPage.tsx')).PostsPage,
  editor: async () => (await import('./editor/EditorPage.tsx')).EditorPage,
  review: async () => (await import('./review/ReviewPage.tsx')).ReviewPage,
  watches: async () => (await import('./watches/WatchesPage.tsx')).WatchesPage,
  media: async () => (await import('./media/MediaPage.tsx')).MediaPage,
  channels: async () => (await import('./channels/ChannelsPage.tsx')).ChannelsPage,
  clients: async () => (await import('./clients/ClientsPage.tsx')).ClientsPage,
  client: async () => (await import('./clients/ClientPage.tsx')).ClientPage,
  team: async () => (await import('./team/TeamPage.tsx')).TeamPage,
  me: async () => (await import('./team/MePage.tsx')).MePage,
  notices: async () => (await import('./notices/NoticesPage.tsx')).NoticesPage,
  partners: async () => (await import('./partners/PartnersPage.tsx')).PartnersPage,
  audit: async () => (await import('./audit/AuditPage.tsx')).AuditPage,
  mails: async () => (await import('./mails/MailsPage.tsx')).MailsPage,
  sheet: async () => (await import('./sheet/Sheet.tsx')).Sheet,
};

const pageOf = (name: PageName): Later<object> =>
  laterPage(async () => {
    const [code] = await Promise.all([codeOf[name](), loadTexts(name)]);
    return code;
  });

const names = Object.keys(codeOf) as PageName[];
const pages = new Map(names.map((name) => [name, pageOf(name)]));

/** A page in its place, where a skeleton stands until its code and texts are there. */
export function pageElement(name: PageName): ReactNode {
  const Page = pages.get(name);
  return Page && <Page meanwhile={<Loading />} />;
}

/** Loads the page of an address, so that it is there when the app is first drawn. Where it does not come, the page says so. */
export async function loadPageAt(pathname: string): Promise<void> {
  const [, , , page = 'today', id] = pathname.split('/');
  const name = page === 'posts' && id !== undefined ? 'editor' : page;
  await pages
    .get(name as PageName)
    ?.load()
    .catch(() => undefined);
}
