import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { watchProblems } from '@shared/http/http.ts';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { closedPage, refusal } from './closedPage.ts';
import { Portal } from './Portal.tsx';
import { usePortalSession } from './portal.api.ts';

/** The portal, until its session ends. */
export function App() {
  const cache = useQueryClient();
  const session = usePortalSession();

  // A 401 in any panel ends the session here too.
  useEffect(() => {
    watchProblems((problem) => {
      const state = cache.getQueryState(['session']);
      if (isSignedOut(problem) && state?.status === 'success' && state.fetchStatus === 'idle')
        void cache.invalidateQueries({ queryKey: ['session'] });
    });
  }, [cache]);

  if (session.error !== null && isSignedOut(asProblem(session.error))) return <Closed error={session.error} />;
  return session.data && <Portal session={session.data} />;
}

function Closed({ error }: { error: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(closedPage(() => refusal(error)));
  }, [error]);
  return <div ref={place} />;
}
