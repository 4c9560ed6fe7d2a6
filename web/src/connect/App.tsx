import { useEffect, useRef } from 'react';
import { proposeLanguage, useTranslation } from '@shared/i18n.ts';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import { networkName } from '@shared/words/networks.ts';
import { isEnded, useConnection, type Connection } from './connect.api.ts';
import css from './Connect.module.css';
import { Choice } from './Choice.tsx';
import { Over } from './Over.tsx';
import { Question } from './Question.tsx';
import { Trouble } from './Trouble.tsx';
import { type Answer } from './visit.ts';

interface Props {
  /** What the link opens; null where there is none. */
  token: string | null;
  takeAnswer: () => Answer | null;
}

/** What the link opens: the question to connect an account, the way to the network and the choice of the account. */
export function App({ token, takeAnswer }: Props) {
  const { t } = useTranslation();
  const connection = useConnection(token !== null, takeAnswer);
  const { data, error } = connection;
  const language = data?.asker.language;
  useEffect(() => {
    if (language === 'de' || language === 'en') proposeLanguage(language);
  }, [language]);
  if (token === null || isEnded(error))
    return (
      <main className={css.closed}>
        <Logo size={56} />
        <h1>{t('connect.wrong')}</h1>
        <p>{t(token === null ? 'connect.none' : 'connect.wrongHelp')}</p>
        <LanguageButton />
      </main>
    );
  if (data !== undefined) return data.open ? <Open connection={data} token={token} /> : <Over connection={data} />;
  if (error === null) return <Loading rows={3} />;
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <Trouble error={error} retry={() => void connection.refetch()} />
      <LanguageButton />
    </main>
  );
}

function Open({ connection, token }: { connection: Connection; token: string }) {
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  const { asker, again, network, status } = connection;
  useEffect(() => {
    head.current?.focus();
  }, [status]);
  return (
    <main className={css.page}>
      <div className={css.edge} style={{ background: asker.colour }} />
      <header className={css.head}>
        <p className={css.client}>{t('connect.for', { name: asker.clientName })}</p>
        <h1 ref={head} tabIndex={-1}>
          {t(again == null ? 'connect.title' : 'connect.titleAgain', { network: networkName(network) })}
        </h1>
        {again != null && <p>{t('connect.meant', { name: again })}</p>}
      </header>
      {status === 'OPEN' ? (
        <Question connection={connection} token={token} />
      ) : (
        <Choice connection={connection} token={token} />
      )}
      <footer className={css.foot}>
        <LanguageButton />
      </footer>
    </main>
  );
}
