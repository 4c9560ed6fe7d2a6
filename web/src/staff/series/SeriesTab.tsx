import { Button, Modal } from '@mantine/core';
import { IconCheck, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { ruleWords, useSeries, useSeriesChange, type Series } from './series.api.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import css from '@staff/shared/list/Cards.module.css';

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
                  <Row
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
        <EndDialog
          series={ending}
          onClose={() => {
            setEnding(null);
          }}
        />
      )}
    </>
  );
}

function Row({ series, onEnd }: { series: Series; onEnd: (() => void) | null }) {
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
        {!over && <ApproveDialog series={series} />}
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

/** The approval of a series or the button to give it. Its authors cannot approve it. */
function ApproveDialog({ series }: { series: Series }) {
  const { t } = useTranslation();
  const approves = useMay('APPROVE_POSTS');
  const { staffId } = useSession();
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
        {series.authors.includes(staffId) && approves && <> {t('review.own')}</>}
      </span>
      {approves && (
        <div className={css.does}>
          <Button
            size="xs"
            loading={approve.isPending}
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

/** Ends a series and asks whether the posts it has planned stay. */
function EndDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const { t } = useTranslation();
  const { end } = useSeriesChange(series.clientId);
  const go = (posts: boolean) => {
    end.mutate({ id: series.id, posts }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('series.endQuestion', { title: series.title || t('post.untitled') })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        <ClientTag clientId={series.clientId} />
        <div className={field.tight}>
          <p>{t('series.stopHelp')}</p>
          <Button
            variant="default"
            loading={end.isPending && !end.variables.posts}
            disabled={end.isPending}
            onClick={() => {
              go(false);
            }}
          >
            {t('series.stop')}
          </Button>
        </div>
        <div className={field.tight}>
          <p>{t('series.dropHelp')}</p>
          <Button
            color="var(--bad)"
            loading={end.isPending && end.variables.posts}
            disabled={end.isPending}
            onClick={() => {
              go(true);
            }}
          >
            {t('series.drop')}
          </Button>
        </div>
        {end.error && <ErrorNotice error={end.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
