import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { useAsk, type Connection } from './connect.api.ts';
import css from './Connect.module.css';
import { Scopes } from './Scopes.tsx';
import { Trouble } from './Trouble.tsx';
import { wordsOf } from './words.ts';

/** Who asks for what, for how long, how it is taken back, and the way to the network. */
export function Question({ connection, token }: { connection: Connection; token: string }) {
  const { t, lang } = useTranslation();
  const ask = useAsk(token);
  const { asker, network, scopes, result } = connection;
  const words = wordsOf(connection);
  const say = (key: string) => t(asker.address === 'DU' ? `connect.${key}Du` : `connect.${key}`, words);
  return (
    <>
      {result.failure != null && !ask.error && (
        <p className={css.bad} role="alert">
          {t(`connect.failure.${result.failure.code}`, {
            ...words,
            defaultValue: t('connect.failure.other', words),
          })}
        </p>
      )}
      <p>{say('asks')}</p>
      <section className={css.card}>
        <h2>{t('connect.scopes', words)}</h2>
        <Scopes scopes={scopes} />
      </section>
      <p>{say('password')}</p>
      <p className={css.hint}>
        {say('lasts')}{' '}
        {t(`connect.takeBack.${network}`, { ...words, defaultValue: t('connect.takeBack.other', words) })}
      </p>
      {ask.error !== null && <Trouble error={ask.error} />}
      <button
        type="button"
        className={css.go}
        disabled={ask.isPending}
        onClick={() => {
          ask.mutate();
        }}
      >
        {t('connect.go', words)}
      </button>
      <p className={css.hint}>{t('connect.until', { until: exact(asker.until, asker.zone, lang) })}</p>
    </>
  );
}
