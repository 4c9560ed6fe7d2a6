import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ruleWords, useSeries, type Series } from './series.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';
import { SeriesApproval } from './SeriesApproval.tsx';

const EndSeriesDialog = later(async () => (await import('./EndSeriesDialog.tsx')).EndSeriesDialog);

/** The series of a client. */
export function SeriesTab({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const may = useMay('PLAN_POSTS');
  const [ending, setEnding] = useState<Series | null>(null);
  return (
    <>
      <p className={css.lead}>{t('series.lead')}</p>
      <QueryView query={useSeries(clientId)} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRepeat size={32} stroke={1.5} />} title={t('series.none')}>
              {t('series.noneHelp')}
            </EmptyState>
          ) : (
            <ul className={css.list}>
              {[...items]
                .sort((a, b) => Number(a.endedAt != null) - Number(b.endedAt != null))
                .map((series) => (
                  <SeriesRow
                    key={series.id}
                    series={series}
                    onEnd={
                      may
                        ? () => {
                            setEnding(series);
                          }
                        : null
                    }
                  />
                ))}
            </ul>
          )
        }
      </QueryView>
      {ending && (
        <EndSeriesDialog
          series={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}

function SeriesRow({ series, onEnd }: { series: Series; onEnd: (() => void) | null }) {
  const { t, lang } = useTranslation();
  const next = series.slots[0];
  const over = series.endedAt != null || series.left === 0;
  return (
    <li className={css.row}>
      <IconRepeat size={20} stroke={1.75} aria-hidden="true" />
      <div className={css.main}>
        <span className={css.name}>
          {series.title || t('post.untitled')}
          {series.endedAt != null && <Chip tone="plain">{t('series.ended')}</Chip>}
        </span>
        <span>{ruleWords(series.rule, t, lang)}</span>
        <span className={css.meta}>
          {series.endedAt == null &&
            (next ? (
              <>
                {t('series.next')} <RelativeTime at={next.at} zone={next.zone} coming /> ·{' '}
                {t('series.left', { count: series.left })} ·{' '}
              </>
            ) : (
              <>{t('series.over')} · </>
            ))}
          {t('series.by', { name: series.createdByName })}{' '}
          <RelativeTime at={series.createdAt} zone={series.rule.zone} />
        </span>
        {!over && <SeriesApproval series={series} />}
      </div>
      {!over && onEnd && (
        <div className={css.does}>
          <Button size="xs" variant="default" onClick={onEnd}>
            {t('series.end')}
          </Button>
        </div>
      )}
    </li>
  );
}
