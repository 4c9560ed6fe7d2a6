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
import { useSaid } from '@shared/words/sentence.ts';
import { isOverdue } from './deliveries.ts';
import { logKey } from './deliveryLog.ts';
import type { Delivery, DeliveryStatus, LogLine } from '@staff/shared/post/post.api.ts';
import { ReactionLine } from '@staff/shared/reactions/ReactionLine.tsx';
import type { Reactions } from '@staff/shared/reactions/reactions.api.ts';
import css from './Deliveries.module.css';

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
  delivery: Delivery;
  alone: boolean;
  zone: string;
  /** Nothing where the network tells none. */
  reactions?: Reactions | undefined;
}

export function DeliveryItem({ delivery, alone, zone, reactions }: Props) {
  const { t } = useTranslation();
  const say = useSaid();
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
      {delivery.reason && delivery.status !== 'TO_DO' && <p className={css.reason}>{say('reason', delivery.reason)}</p>}
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
          delivery.slotAt != null && (
            <>
              {t('delivery.due')}{' '}
              <RelativeTime at={delivery.slotAt} zone={zone} coming={delivery.status === 'SCHEDULED'} />
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
      {reactions && <ReactionLine reactions={reactions} zone={zone} />}
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
