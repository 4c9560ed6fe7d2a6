import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import type { Connection } from './connect.api.ts';
import css from './Connect.module.css';
import { Scopes } from './Scopes.tsx';
import { wordsOf } from './words.ts';

/** What stands where a link was used, withdrawn, or has ended. */
export function Over({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus();
  }, []);
  const { status, network, asker, result } = connection;
  const words = wordsOf(connection);
  const isConnected = status === 'CONNECTED';
  const lacks = isConnected && result.missing.length > 0;
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <h1 ref={head} tabIndex={-1}>
        {t(lacks ? 'connect.doneBut' : isConnected ? 'connect.done' : 'connect.over', words)}
      </h1>
      {!isConnected && <p>{t('connect.overHelp')}</p>}
      {lacks && (
        <div className={css.warn}>
          <p>{t('connect.missing', words)}</p>
          <Scopes scopes={result.missing} />
          <p>{t(asker.address === 'DU' ? 'connect.missingHelpDu' : 'connect.missingHelp')}</p>
        </div>
      )}
      {isConnected && (
        <>
          {!lacks && <p>{t(asker.address === 'DU' ? 'connect.doneHelpDu' : 'connect.doneHelp')}</p>}
          <p className={css.hint}>
            {t(`connect.takeBack.${network}`, { ...words, defaultValue: t('connect.takeBack.other', words) })}
          </p>
        </>
      )}
      <LanguageButton />
    </main>
  );
}
