import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { monthWords, type Lang } from '@shared/time/format.ts';
import { numberWords } from '@shared/words/numbers.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import type { Costs } from './checks.api.ts';
import css from './Findings.module.css';

/** Millionths of a dollar as people write dollars; posts cost fractions of a cent. */
export const dollars = (micros: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  }).format(micros / 1_000_000);

/** What the post costs on each channel, what is left of quotas, and of the client's budget. */
export function CostsList({ costs, channels }: { costs: Costs; channels: Channel[] }) {
  const { t, lang } = useTranslation();
  const rows = costs.channels.flatMap((cost) => {
    const channel = channels.find(({ id }) => id === cost.channelId);
    return channel === undefined ? [] : [{ ...cost, name: channel.name }];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-label={t('costs.title')} className={css.costs}>
      <h3>{t('costs.title')}</h3>
      <ul>
        {rows.map(({ channelId, name, micros, source, quota }) => (
          <li key={channelId}>
            {name}
            {': '}
            {[
              ...(micros > 0 ? [dollars(micros, lang)] : []),
              ...(quota == null
                ? []
                : [
                    t('costs.quota', {
                      used: numberWords(quota.used, lang),
                      posts: numberWords(quota.posts, lang),
                      span: span(quota.seconds),
                    }),
                  ]),
            ].join(' · ')}
            {source != null && (
              <>
                {' '}
                <a
                  href={safeHref(source.url)}
                  target="_blank"
                  rel="noreferrer"
                  title={t('findings.verified', { date: source.verifiedOn })}
                >
                  {t('findings.source')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {costs.micros > 0 && (
        <p>
          {costs.budgetMicros == null
            ? t('costs.noBudget', {
                sum: dollars(costs.micros, lang),
                month: monthWords(`${costs.month}-01`, lang),
                spent: dollars(costs.spentMicros, lang),
              })
            : t('costs.budget', {
                sum: dollars(costs.micros, lang),
                month: monthWords(`${costs.month}-01`, lang),
                spent: dollars(costs.spentMicros, lang),
                budget: dollars(costs.budgetMicros, lang),
              })}
        </p>
      )}
    </section>
  );

  function span(seconds: number): string {
    return seconds % 3600 === 0
      ? t('costs.hours', { count: seconds / 3600 })
      : t('costs.minutes', { count: Math.round(seconds / 60) });
  }
}
