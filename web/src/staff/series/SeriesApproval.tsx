import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useSeriesChange, type Series } from './series.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useOwn } from '@staff/shared/post/useOwn.ts';
import css from '@staff/shared/list/Cards.module.css';

/** The approval of a series or the button to give it. Its authors cannot approve it. */
export function SeriesApproval({ series }: { series: Series }) {
  const { t } = useTranslation();
  const approves = useMay('APPROVE_POSTS');
  const own = useOwn(series, approves && series.approval?.covers !== true);
  const { approve } = useSeriesChange(series.clientId);
  const { approval, rule } = series;
  if (approval?.covers === true)
    return (
      <span className={css.meta}>
        {t('series.approved', { name: approval.byName })} <RelativeTime at={approval.until} zone={rule.zone} coming />
      </span>
    );
  return (
    <>
      <span className={css.meta}>
        {t(approval ? 'series.yesOver' : 'series.noYes')}
        {own === true && approves && <> {t('series.own')}</>}
      </span>
      {approves && own !== true && (
        <div className={css.does}>
          <Button
            size="xs"
            loading={approve.isPending}
            disabled={own === undefined}
            leftSection={<IconCheck size={16} />}
            onClick={() => {
              approve.mutate(series);
            }}
          >
            {t('series.approve')}
          </Button>
        </div>
      )}
      {approve.error && <ErrorNotice error={approve.error} compact />}
    </>
  );
}
