import { lazy, useEffect, type ComponentType } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { lastScope, path } from './shared/client/scope.ts';
import { SessionContext, useExpired, useSessionQuery } from './shared/session/session.api.ts';
import { Layout } from './layout/Layout.tsx';
import { switchLanguage } from './layout/switchLanguage.ts';
import { SignInAgain } from './sign-in/SignInAgain.tsx';
import type { PageName } from './texts/areas.ts';
import { loadTexts } from './texts/pageTexts.ts';

/** A page, whose code and texts come with it. */
const page = (name: PageName, load: () => Promise<ComponentType>) =>
  lazy(async () => {
    const [part] = await Promise.all([load(), loadTexts(name)]);
    return { default: part };
  });

const TodayPage = page('today', async () => (await import('./today/TodayPage.tsx')).TodayPage);
const InboxPage = page('inbox', async () => (await import('./inbox/InboxPage.tsx')).InboxPage);
const CalendarPage = page('calendar', async () => (await import('./calendar/CalendarPage.tsx')).CalendarPage);
const PostsPage = page('posts', async () => (await import('./posts/PostsPage.tsx')).PostsPage);
const EditorPage = page('editor', async () => (await import('./editor/EditorPage.tsx')).EditorPage);
const ReviewPage = page('review', async () => (await import('./review/ReviewPage.tsx')).ReviewPage);
const WatchesPage = page('watches', async () => (await import('./watches/WatchesPage.tsx')).WatchesPage);
const MediaPage = page('media', async () => (await import('./media/MediaPage.tsx')).MediaPage);
const ClientsPage = page('clients', async () => (await import('./clients/ClientsPage.tsx')).ClientsPage);
const ClientPage = page('client', async () => (await import('./clients/ClientPage.tsx')).ClientPage);
const TeamPage = page('team', async () => (await import('./team/TeamPage.tsx')).TeamPage);
const MePage = page('me', async () => (await import('./team/MePage.tsx')).MePage);
const PartnersPage = page('partners', async () => (await import('./partners/PartnersPage.tsx')).PartnersPage);
const AuditPage = page('audit', async () => (await import('./audit/AuditPage.tsx')).AuditPage);
const MailsPage = page('mails', async () => (await import('./mails/MailsPage.tsx')).MailsPage);

/** The staff app of somebody who is signed in: the layout with its pages. */
export function App() {
  const session = useSessionQuery();
  const expired = useExpired();
  const language = session.data?.language;
  useEffect(() => {
    if (language !== undefined) void switchLanguage(language);
  }, [language]);

  if (session.data === undefined) return null;
  return (
    <SessionContext value={session.data}>
      <BrowserRouter>
        <Routes>
          <Route path="/desk/:scope" element={<Layout />}>
            <Route path="today" element={<TodayPage />} />
            <Route path="inbox" element={<InboxPage />} />
            <Route path="calendar" element={<CalendarPage />} />
            <Route path="posts" element={<PostsPage />} />
            <Route path="posts/:postId" element={<EditorPage />} />
            <Route path="review" element={<ReviewPage />} />
            <Route path="media" element={<MediaPage />} />
            <Route path="watches" element={<WatchesPage />} />
            <Route path="clients" element={<ClientsPage />} />
            <Route path="client" element={<ClientPage />} />
            <Route path="team" element={<TeamPage />} />
            <Route path="partners" element={<PartnersPage />} />
            <Route path="audit" element={<AuditPage />} />
            <Route path="mails" element={<MailsPage />} />
            <Route path="me" element={<MePage />} />
            <Route path="*" element={<Navigate to="../today" replace />} />
            <Route index element={<Navigate to="today" replace />} />
          </Route>
          <Route path="*" element={<Navigate to={path(lastScope(), 'today')} replace />} />
        </Routes>
      </BrowserRouter>
      {expired && <SignInAgain email={session.data.email} />}
    </SessionContext>
  );
}
