import { useTranslation } from '@shared/i18n.ts';
import { asProblem } from '@shared/http/problem.ts';
import css from './Connect.module.css';

/** Why something did not work and what its reader can do: in the words of a guest, who has no use for an id. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const kind = kinds.find((each) => problem.is(each)) ?? 'other';
  return (
    <div className={css.trouble} role="alert">
      <p>{t(`connect.trouble.${kind}`)}</p>
      {retry && (
        <button type="button" className={css.other} onClick={retry}>
          {t('state.again')}
        </button>
      )}
    </div>
  );
}

const kinds = [
  'offline',
  'too-many-requests',
  'network-app-not-found',
  'account-taken',
  'other-account',
  'grant-not-found',
  'sign-in-not-ours',
  'connection-closed',
] as const;
