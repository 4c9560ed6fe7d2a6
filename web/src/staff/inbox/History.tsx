import type { TFunction } from '@shared/language.ts';
import { useTranslation } from '@shared/i18n.ts';
import type { Colleague } from '@staff/shared/client/clients.api.ts';
import type { InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';
import type { LogEntry } from './inbox.api.ts';
import { standing } from './standing.ts';
import { ZonedTime } from './ZonedTime.tsx';
import css from './Inbox.module.css';

/** Everything the service writes into the history of an inquiry: `Inquiry.java` in monitoring-service. */
export const events = [
  'opened',
  'assigned',
  'status',
  'tagged',
  'snoozed',
  'snooze-ended',
  'answer-written',
  'answer-sent',
  'answer-failed',
  'answer-unclear',
  'answer-sent-again',
  'mention-edited',
  'mention-gone',
] as const;

/** The text of a log line; an unknown event gets a general text. `answered` is whether an answer had gone out by then. */
export function eventWords(
  { event, text }: Pick<LogEntry, 'event' | 'text'>,
  people: Colleague[],
  t: TFunction,
  answered = false,
): string {
  const known = events.find((each) => each === event);
  if (known === 'assigned') {
    return text == null
      ? t('inquiryEvent.unassigned')
      : t('inquiryEvent.assigned', { name: people.find(({ id }) => id === text)?.name ?? t('inbox.somebody') });
  }
  if (known === 'status') {
    const status = standing(text as InquiryStatus, { answered });
    return t('inquiryEvent.status', { status: t(`inquiry.${status}`, { defaultValue: t('inquiry.UNKNOWN') }) });
  }
  if (known === 'tagged') return text == null ? t('inquiryEvent.untagged') : t('inquiryEvent.tagged', { tags: text });
  return t(`inquiryEvent.${known ?? 'other'}`);
}

const isAnswer = ({ event }: LogEntry): boolean => event === 'answer-sent';

/** What happened to an inquiry so far. */
export function History({ log, zone, people }: { log: LogEntry[]; zone: string; people: Colleague[] }) {
  const { t } = useTranslation();
  if (log.length === 0) return null;
  return (
    <details className={css.log}>
      <summary>{t('inbox.log', { count: log.length })}</summary>
      <ol>
        {log.map((line, index) => (
          <li key={`${line.at}-${String(index)}`}>
            <ZonedTime at={line.at} zone={zone} /> {eventWords(line, people, t, log.slice(0, index).some(isAnswer))}
            {line.by != null && (
              <>
                , <bdi>{t('inquiryEvent.by', { name: line.by })}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
