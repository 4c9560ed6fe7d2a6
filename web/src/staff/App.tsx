import { lazy, useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { setLanguage } from '@shared/i18n.ts';
import { lastScope, path } from './shared/client/scope.ts';
import { SessionContext, useExpired, useSessionQuery } from './shared/session/session.api.ts';
import { Layout } from './layout/Layout.tsx';
import { SignInAgain } from './sign-in/SignInAgain.tsx';
import { TodayPage } from './today/TodayPage.tsx';

const InboxPage = lazy(async () => ({ default: (await import('./inbox/InboxPage.tsx')).InboxPage }));
const CalendarPage = lazy(async () => ({ default: (await import('./calendar/CalendarPage.tsx')).CalendarPage }));
const PostsPage = lazy(async () => ({ default: (await import('./posts/PostsPage.tsx')).PostsPage }));
const EditorPage = lazy(async () => ({ default: (await import('./editor/EditorPage.tsx')).EditorPage }));
const ReviewPage = lazy(async () => ({ default: (await import('./review/ReviewPage.tsx')).ReviewPage }));
const WatchesPage = lazy(async () => ({ default: (await import('./watches/WatchesPage.tsx')).WatchesPage }));
const MediaPage = lazy(async () => ({ default: (await import('./media/MediaPage.tsx')).MediaPage }));
const ClientsPage = lazy(async () => ({ default: (await import('./clients/ClientsPage.tsx')).ClientsPage }));
const ClientPage = lazy(async () => ({ default: (await import('./clients/ClientPage.tsx')).ClientPage }));
const TeamPage = lazy(async () => ({ default: (await import('./team/TeamPage.tsx')).TeamPage }));
const MePage = lazy(async () => ({ default: (await import('./team/MePage.tsx')).MePage }));
const PartnersPage = lazy(async () => ({ default: (await import('./partners/PartnersPage.tsx')).PartnersPage }));
const AuditPage = lazy(async () => ({ default: (await import('./audit/AuditPage.tsx')).AuditPage }));
const MailsPage = lazy(async () => ({ default: (await import('./mails/MailsPage.tsx')).MailsPage }));

/** The staff app of somebody who is signed in: the layout with its pages. */
export function App() {
  const session = useSessionQuery();
  const expired = useExpired();
  const language = session.data?.language;
  useEffect(() => {
    if (language !== undefined) setLanguage(language);
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
