import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { watchProblems } from '@shared/http/http.ts';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { setLanguage, useTranslation } from '@shared/i18n.ts';
import { Logo } from '@shared/ui/Logo.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { enter, usePortalSession } from './portal.api.ts';
import { Portal } from './Portal.tsx';
import { takeToken } from './token.ts';
import css from './Portal.module.css';

// Taken before the first render and removed from the address, so that a copied address does not contain it.
const token = takeToken(window.location, window.history);

/** Signs in by the link of a mail or an existing session, then shows the portal. */
export function App() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [entering, setEntering] = useState(token !== null);
  const [refused, setRefused] = useState<unknown>(null);
  const session = usePortalSession(!entering && refused === null);

  useEffect(() => {
    if (token === null) return;
    entered ??= enter(token);
    entered.then(
      (entry) => {
        cache.setQueryData(['session'], entry);
        setEntering(false);
      },
      (thrown: unknown) => {
        setRefused(thrown);
        setEntering(false);
      },
    );
  }, [cache]);

  // A 401 in any panel ends the session here too.
  useEffect(() => {
    watchProblems((problem) => {
      const state = cache.getQueryState(['session']);
      if (isSignedOut(problem) && state?.status === 'success' && state.fetchStatus === 'idle')
        void cache.invalidateQueries({ queryKey: ['session'] });
    });
  }, [cache]);

  const language = session.data?.language;
  useEffect(() => {
    if (language !== undefined) setLanguage(language);
  }, [language]);

  const ended = session.error !== null && isSignedOut(asProblem(session.error));
  if (session.data && !ended) return <Portal session={session.data} />;
  return (
    <main className={css.enter}>
      <span className={css.logo}>
        <Logo size={56} />
      </span>
      <h1>{t('portal.closed')}</h1>
      {entering && <p role="status">{t('portal.entering')}</p>}
      {refused !== null && <ErrorNotice error={refused} />}
      {!entering && refused === null && session.isPending && <Loading rows={2} />}
      {!entering &&
        refused === null &&
        session.error !== null &&
        (ended ? (
          <p className={css.enterHelp}>{t('portal.closedHelp')}</p>
        ) : (
          <ErrorNotice error={session.error} retry={() => void session.refetch()} />
        ))}
    </main>
  );
}

// The token works once, and strict mode mounts twice.
let entered: ReturnType<typeof enter> | undefined;
