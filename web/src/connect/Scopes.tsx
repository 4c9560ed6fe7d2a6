import { useTranslation } from '@shared/i18n.ts';
import css from './Connect.module.css';

/** Permissions in plain words; one that we have no words for in the network's own. */
export function Scopes({ scopes }: { scopes: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ul className={css.scopes}>
      {scopes.map((scope) => (
        <li key={scope}>{t(`connect.scope.${scope.replaceAll(/[.:]/g, '_')}`, { defaultValue: scope })}</li>
      ))}
    </ul>
  );
}
