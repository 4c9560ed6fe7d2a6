import {
  IconCircleCheck, IconCircleX, IconClockPause, IconExternalLink, IconHandStop, IconHelpCircle, IconRefresh, IconSend, IconUserQuestion, IconCalendarEvent, type Icon,
} from '@tabler/icons-react';
import { useWords } from '@shared/i18n.ts';
import { clock, exact, secondsWords } from '@shared/time/words.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkMark } from '@shared/ui/NetworkMark.tsx';
import { When } from '@shared/ui/When.tsx';
import type { Tone } from '@shared/words/stages.ts';
import { Decision } from './Decision.tsx';
import { logKey, type LogLine } from './deliveryLog.ts';
import type { Delivery, DeliveryStatus, Post } from './posts.api.ts';
import css from './Deliveries.module.css';
import editor from './Editor.module.css';

const looks: Record<DeliveryStatus, [Tone, Icon]> = {
  SCHEDULED: ['plan', IconCalendarEvent], LEASED: ['plan', IconSend], PREPARED: ['plan', IconSend], ARMED: ['plan', IconSend],
  RETRY_WAIT: ['wait', IconRefresh], UNKNOWN: ['unsure', IconHelpCircle], HELD: ['held', IconHandStop], PUBLISHED: ['good', IconCircleCheck],
  REJECTED: ['bad', IconCircleX], EXPIRED: ['bad', IconClockPause], CANCELLED: ['plain', IconCircleX], NEEDS_PERSON: ['wait', IconUserQuestion],
};

interface Props { post: Post; zone: string; onChanged: (post: Post) => void }

/** What became of the post on each channel. */
export function Deliveries({ post, zone, onChanged }: Props) {
  const { t } = useWords();
  return (
    <section className={editor.panel} aria-label={t('delivery.title')}>
      <div className={editor.panelHead}><h2>{t('delivery.title')}</h2></div>
      <ul className={css.list}>
        {post.deliveries.map((delivery) => (
          <li key={delivery.id} className={css.item}>
            <One delivery={delivery} zone={zone} />
            {delivery.status === 'NEEDS_PERSON' && <Decision clientId={post.clientId} delivery={delivery} onChanged={onChanged} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ delivery, zone }: { delivery: Delivery; zone: string }) {
  const { t, lang } = useWords();
  const [tone, Shape] = looks[delivery.status] ?? ['unsure', IconHelpCircle];
  const log = delivery.log ?? [];
  return (
    <>
      <div className={css.head}>
        <span className={css.name}><NetworkMark network={delivery.network} />{delivery.channelName}</span>
        <Chip tone={tone} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>{t(`deliveryStatus.${delivery.status}`)}</Chip>
      </div>
      {delivery.reason && <p className={css.reason}>{delivery.reason[lang]}</p>}
      <p className={css.when}>
        {delivery.publishedAt != null ? <>{t('delivery.published')} <When at={delivery.publishedAt} zone={zone} /></>
          : delivery.nextAt != null ? <>{t('delivery.next')} <When at={delivery.nextAt} zone={zone} coming /></>
            : delivery.dueAt != null && <>{t('delivery.due')} <When at={delivery.dueAt} zone={zone} coming={delivery.status === 'SCHEDULED'} /></>}
        {delivery.attempts > 1 && <> · {t('delivery.attempts', { count: delivery.attempts })}</>}
        {delivery.remoteUrl != null && <a className={css.link} href={delivery.remoteUrl} target="_blank" rel="noreferrer">{t('delivery.open')}<IconExternalLink size={14} aria-hidden="true" /></a>}
      </p>
      {log.length > 0 && (
        <details className={css.log}>
          <summary>{t('delivery.log', { count: log.length })}</summary>
          <ol>{log.map((line, index) => <Line key={`${line.at}-${String(index)}`} line={line} zone={zone} />)}</ol>
        </details>
      )}
    </>
  );
}

/** A line of the log in words; an event that is not known yet stands as it came. */
function Line({ line, zone }: { line: LogLine; zone: string }) {
  const { t, lang } = useWords();
  const { key, seconds } = logKey(line);
  return <li><time dateTime={line.at} title={exact(line.at, zone, lang)}>{clock(line.at, zone, lang)}</time> {t(`deliveryEvent.${key}`, { wait: secondsWords(seconds, lang), defaultValue: line.event })}</li>;
}
