import {
  IconAlarm,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleX,
  IconClockPause,
  IconExternalLink,
  IconHandClick,
  IconHandStop,
  IconHelpCircle,
  IconRefresh,
  IconSend,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { clock, exact, secondsWords } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { isManual } from '@shared/words/networks.ts';
import type { Tone } from '@shared/words/stages.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { Decision, Resend } from './Decision.tsx';
import { byChannel, isOverdue, mayBeResent } from './deliveries.ts';
import { logKey } from './deliveryLog.ts';
import { ManualTask } from './ManualTask.tsx';
import type { Delivery, DeliveryStatus, LogLine, Post } from '@staff/shared/post/post.api.ts';
import css from './Deliveries.module.css';
import panel from '@staff/shared/ui/Panel.module.css';

const looks: Record<DeliveryStatus | 'OVERDUE', [Tone, Icon]> = {
  SCHEDULED: ['plan', IconCalendarEvent],
  LEASED: ['plan', IconSend],
  PREPARED: ['plan', IconSend],
  ARMED: ['plan', IconSend],
  RETRY_WAIT: ['wait', IconRefresh],
  UNKNOWN: ['unsure', IconHelpCircle],
  HELD: ['held', IconHandStop],
  PUBLISHED: ['good', IconCircleCheck],
  REJECTED: ['bad', IconCircleX],
  EXPIRED: ['bad', IconClockPause],
  CANCELLED: ['plain', IconCircleX],
  NEEDS_PERSON: ['wait', IconUserQuestion],
  TO_DO: ['wait', IconHandClick],
  OVERDUE: ['bad', IconAlarm],
};

interface Props {
  post: Post;
  channels: Channel[];
  zone: string;
  onChanged: (post: Post) => void;
}

/** The deliveries of a post on each channel. */
export function Deliveries({ post, channels, zone, onChanged }: Props) {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-label={t('delivery.title')}>
      <div className={panel.panelHead}>
        <h2>{t('delivery.title')}</h2>
      </div>
      <ul className={css.list}>
        {byChannel(post.deliveries).map((parts) => (
          <li key={parts[0].channelId} className={css.channel}>
            {parts.length > 1 && (
              <h3 className={css.name}>
                <NetworkIcon network={parts[0].network} />
                {parts[0].channelName}
              </h3>
            )}
            <ol className={css.thread} data-many={parts.length > 1}>
              {parts.map((delivery) => (
                <li key={delivery.id} className={css.item}>
                  <DeliveryItem delivery={delivery} alone={parts.length === 1} zone={zone} />
                  {delivery.status === 'NEEDS_PERSON' && (
                    <Decision clientId={post.clientId} delivery={delivery} onChanged={onChanged} />
                  )}
                  {delivery.status === 'TO_DO' && (
                    <ManualTask
                      post={post}
                      delivery={delivery}
                      channel={channels.find(({ id }) => id === delivery.channelId)}
                      onChanged={onChanged}
                    />
                  )}
                  {mayBeResent(delivery, post.deliveries) && (
                    <Resend clientId={post.clientId} delivery={delivery} onChanged={onChanged} />
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeliveryItem({ delivery, alone, zone }: { delivery: Delivery; alone: boolean; zone: string }) {
  const { t, lang } = useTranslation();
  const status = isOverdue(delivery) ? 'OVERDUE' : delivery.status;
  const [tone, Shape] = looks[status] ?? ['unsure', IconHelpCircle];
  const log = delivery.log ?? [];
  return (
    <>
      <div className={css.head}>
        <span className={css.name}>
          {alone ? (
            <>
              <NetworkIcon network={delivery.network} />
              {delivery.channelName}
            </>
          ) : delivery.part === 0 ? (
            t('delivery.post')
          ) : (
            t('thread.part', { number: delivery.part + 1 })
          )}
        </span>
        <Chip tone={tone} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>
          {t(`deliveryStatus.${status}`)}
        </Chip>
      </div>
      {delivery.reason && delivery.status !== 'TO_DO' && <p className={css.reason}>{delivery.reason[lang]}</p>}
      <p className={css.when}>
        {delivery.publishedAt != null ? (
          <>
            {t('delivery.published')} <RelativeTime at={delivery.publishedAt} zone={zone} />
          </>
        ) : delivery.nextAt != null && delivery.status !== 'TO_DO' ? (
          <>
            {t('delivery.next')} <RelativeTime at={delivery.nextAt} zone={zone} coming />
          </>
        ) : (
          delivery.dueAt != null && (
            <>
              {t('delivery.due')}{' '}
              <RelativeTime at={delivery.dueAt} zone={zone} coming={delivery.status === 'SCHEDULED'} />
            </>
          )
        )}
        {delivery.attempts > 1 && <> · {t('delivery.attempts', { count: delivery.attempts })}</>}
        {safeHref(delivery.remoteUrl) !== undefined && (
          <a className={css.link} href={safeHref(delivery.remoteUrl)} target="_blank" rel="noreferrer">
            {t('delivery.open')}
            <IconExternalLink size={14} aria-hidden="true" />
          </a>
        )}
      </p>
      {log.length > 0 && (
        <details className={css.log}>
          <summary>{t('delivery.log', { count: log.length })}</summary>
          <ol>
            {log.map((line, index) => (
              <LogEntry
                key={`${line.at}-${String(index)}`}
                line={line}
                byHand={isManual(delivery.network)}
                zone={zone}
              />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

/** A line of the log; an unknown event gets a general text. */
function LogEntry({ line, byHand, zone }: { line: LogLine; byHand: boolean; zone: string }) {
  const { t, lang } = useTranslation();
  const { key, seconds, note } = logKey(line, byHand);
  return (
    <li>
      <time dateTime={line.at} title={exact(line.at, zone, lang)}>
        {clock(line.at, zone, lang)}
      </time>{' '}
      {t(`deliveryEvent.${key}`, { wait: secondsWords(seconds, lang), defaultValue: t('deliveryEvent.other') })}
      {note !== '' && <>: {t('do.quote', { text: note })}</>}
    </li>
  );
}
