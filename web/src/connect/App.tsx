import { useEffect } from 'react';
import { proposeLanguage, useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import { networkName } from '@shared/words/networks.ts';
import { isEnded, useConnection, type Connection } from './connect.api.ts';
import css from './Connect.module.css';
import { Choice } from './Choice.tsx';
import { Question } from './Question.tsx';
import { forget, type Answer } from './visit.ts';

interface Props {
  hasLink: boolean;
  takeAnswer: () => Answer | null;
}

/** What the link opens: the question to connect an account, the way to the network and the choice of the account. */
export function App({ hasLink, takeAnswer }: Props) {
  const { t } = useTranslation();
  const connection = useConnection(hasLink, takeAnswer);
  const { data, error } = connection;
  const language = data?.asker.language;
  useEffect(() => {
    if (language === 'de' || language === 'en') proposeLanguage(language);
  }, [language]);
  const isUsedUp = data?.open === false;
  useEffect(() => {
    if (isUsedUp) forget(localStorage);
  }, [isUsedUp]);
  if (!hasLink || isEnded(error))
    return <Closed title={t('connect.wrong')}>{t(hasLink ? 'connect.wrongHelp' : 'connect.none')}</Closed>;
  if (data === undefined && error === null) return <Loading rows={3} />;
  if (data === undefined)
    return (
      <main className={css.closed}>
        <Logo size={56} />
        <ErrorNotice error={error} retry={() => void connection.refetch()} />
        <LanguageButton />
      </main>
    );
  return data.open ? <Open connection={data} error={error} /> : <Over connection={data} />;
}

function Closed({ title, children }: { title: string; children: string }) {
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <h1>{title}</h1>
      <p>{children}</p>
      <LanguageButton />
    </main>
  );
}

function Over({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const network = networkName(connection.network);
  if (connection.status !== 'CONNECTED') return <Closed title={t('connect.over')}>{t('connect.overHelp')}</Closed>;
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <h1 tabIndex={-1}>{t('connect.done', { network })}</h1>
      <p>{t('connect.doneHelp')}</p>
      <p className={css.hint}>
        {t(`connect.takeBack.${connection.network}`, {
          network,
          defaultValue: t('connect.takeBack.other', { network }),
        })}
      </p>
      <LanguageButton />
    </main>
  );
}

function Open({ connection, error }: { connection: Connection; error: unknown }) {
  const { t } = useTranslation();
  const { asker, again, network } = connection;
  const name = networkName(network);
  return (
    <main className={css.page}>
      <div className={css.edge} style={{ background: asker.colour }} />
      <header className={css.head}>
        <p className={css.client}>{t('connect.for', { name: asker.clientName })}</p>
        <h1>{t(again ? 'connect.titleAgain' : 'connect.title', { network: name })}</h1>
      </header>
      {error !== null && error !== undefined && <ErrorNotice error={error} compact />}
      {connection.status === 'GRANTED' ? <Choice connection={connection} /> : <Question connection={connection} />}
      <footer className={css.foot}>
        <LanguageButton />
      </footer>
    </main>
  );
}
