import { useEffect } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { lastScope, path } from './shared/client/scope.ts';
import { SessionContext, useExpired, useSessionQuery } from './shared/session/session.api.ts';
import { Layout } from './layout/Layout.tsx';
import { switchLanguage } from './layout/switchLanguage.ts';
import { SheetHost } from './sheet/SheetHost.tsx';
import { SignInAgain } from './sign-in/SignInAgain.tsx';
import { pageElement } from './pages.tsx';

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
          <Route
            path="/desk/:scope"
            element={
              <>
                <Layout />
                <SheetHost>{pageElement('sheet')}</SheetHost>
              </>
            }
          >
            <Route path="today" element={pageElement('today')} />
            <Route path="inbox" element={pageElement('inbox')} />
            <Route path="calendar" element={pageElement('calendar')} />
            <Route path="posts" element={pageElement('posts')} />
            <Route path="posts/:postId" element={pageElement('editor')} />
            <Route path="review" element={pageElement('review')} />
            <Route path="media" element={pageElement('media')} />
            <Route path="channels" element={pageElement('channels')} />
            <Route path="watches" element={pageElement('watches')} />
            <Route path="clients" element={pageElement('clients')} />
            <Route path="client" element={pageElement('client')} />
            <Route path="team" element={pageElement('team')} />
            <Route path="partners" element={pageElement('partners')} />
            <Route path="audit" element={pageElement('audit')} />
            <Route path="mails" element={pageElement('mails')} />
            <Route path="me" element={pageElement('me')} />
            <Route path="notices" element={pageElement('notices')} />
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
