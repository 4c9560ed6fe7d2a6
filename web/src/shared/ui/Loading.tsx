import { useTranslation } from '../i18n.ts';
import css from './Loading.module.css';

/** A skeleton in the shape of a list, while data is on its way. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={css.loading} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={css.bar} />
      ))}
    </div>
  );
}
