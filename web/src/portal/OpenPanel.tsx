import { IconAlertTriangle, IconCircleCheck, IconClock, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { span } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { AsOf, RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { PortalInbox } from './portal.api.ts';
import css from './Portal.module.css';

const looks = {
  GREEN: ['good', IconClock],
  AMBER: ['wait', IconHourglass],
  RED: ['bad', IconAlertTriangle],
  BREACH: ['bad', IconAlertTriangle],
} as const;

/** Open questions of the public, and how fast they are answered. */
export function OpenPanel({ inbox, asOf }: { inbox: PortalInbox; asOf: number }) {
  const { t, lang } = useTranslation();
  return (
    <>
      <div className={css.panelHead}>
        <h2>{t('portal.openPosts')}</h2>
        <AsOf at={asOf} zone={inbox.zone} />
      </div>
      <dl className={css.figures}>
        <div>
          <dd>{inbox.answered7Days}</dd>
          <dt>{t('portal.answered')}</dt>
        </div>
        <div>
          {inbox.medianAnswerMinutes == null ? (
            <dd className={css.unknown}>{t('portal.medianNone')}</dd>
          ) : (
            <>
              <dd>{span(inbox.medianAnswerMinutes, lang)}</dd>
              <dt>{t('portal.median')}</dt>
            </>
          )}
        </div>
      </dl>
      {inbox.open.length === 0 && (
        <p className={css.clear}>
          <IconCircleCheck size={20} stroke={1.75} aria-hidden="true" />
          {t('portal.openNone')}
        </p>
      )}
      <ul className={css.posts}>
        {inbox.open.map((inquiry) => {
          const [tone, Shape] = looks[inquiry.publicLevel];
          return (
            <li key={inquiry.askedAt + inquiry.excerpt} className={css.post}>
              <div className={css.line}>
                <NetworkIcon network={inquiry.network} named />
                <span>
                  {t('portal.received')} <RelativeTime at={inquiry.askedAt} zone={inbox.zone} />
                </span>
                <span className={css.push}>
                  <Chip tone={tone} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>
                    {t(`portal.level.${inquiry.publicLevel}`)}
                  </Chip>
                </span>
              </div>
              <p className={css.text} dir="auto">
                {inquiry.excerpt}
              </p>
              <p className={css.due}>
                {inquiry.businessDueAt == null ? (
                  t('portal.resting')
                ) : (
                  <>
                    {t('portal.due')} <RelativeTime at={inquiry.businessDueAt} zone={inbox.zone} />
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
