import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { networkName } from '@shared/words/networks.ts';
import { useAsk, type Connection } from './connect.api.ts';
import css from './Connect.module.css';

/** Who asks for what, for how long, how it is taken back, and the way to the network. */
export function Question({ connection }: { connection: Connection }) {
  const { t, lang } = useTranslation();
  const ask = useAsk();
  const { asker, network, scopes, result } = connection;
  const name = networkName(network);
  const say = (key: string) => t(asker.address === 'DU' ? `connect.${key}Du` : `connect.${key}`, words);
  const words = { person: asker.person, client: asker.clientName, network: name };
  return (
    <>
      {result.failure != null && (
        <p className={css.bad} role="alert">
          {t(`connect.failure.${result.failure.code}`, {
            ...words,
            ...result.failure.params,
            defaultValue: t('connect.failure.other', words),
          })}
        </p>
      )}
      <p>{say('asks')}</p>
      <section className={css.card}>
        <h2>{t('connect.scopes', words)}</h2>
        <ul className={css.scopes}>
          {scopes.map((scope) => (
            <li key={scope}>{t(`connect.scope.${scope.replaceAll(/[.:]/g, '_')}`, { defaultValue: scope })}</li>
          ))}
        </ul>
      </section>
      <p>{say('password')}</p>
      <p className={css.hint}>
        {say('lasts')}{' '}
        {t(`connect.takeBack.${network}`, { ...words, defaultValue: t('connect.takeBack.other', words) })}
      </p>
      {ask.error && <ErrorNotice error={ask.error} compact />}
      <button
        type="button"
        className={css.go}
        disabled={ask.isPending || ask.isSuccess}
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
