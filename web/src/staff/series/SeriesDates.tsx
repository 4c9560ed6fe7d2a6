import { useTranslation } from '@shared/i18n.ts';
import { shortDay, weekdayWords } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { useSeriesPreview, type Rule } from './series.api.ts';
import css from './RepeatButton.module.css';

/** The dates the service makes of a rule. */
export function SeriesDates({ clientId, rule, time }: { clientId: string; rule: Rule | null; time: string }) {
  const { t, lang } = useTranslation();
  const preview = useSeriesPreview(clientId, rule);
  if (preview.error) return <ErrorNotice error={preview.error} compact />;
  if (!preview.data) return <Loading rows={3} />;
  const { slots, length } = preview.data;
  return (
    <>
      <p className={css.label}>
        {t('series.preview')} · {t('series.length', { count: length })}
      </p>
      <ol className={css.dates}>
        {slots.map(({ at, local }) => {
          const [day, clock] = [local.slice(0, 10), local.slice(11, 16)];
          return (
            <li key={at}>
              {weekdayWords(day, lang)} {shortDay(day, lang)}
              {clock !== time && `, ${clock} · ${t('series.shifted')}`}
            </li>
          );
        })}
        {length > slots.length && <li aria-hidden="true">…</li>}
      </ol>
    </>
  );
}
