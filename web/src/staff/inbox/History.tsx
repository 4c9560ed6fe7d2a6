import type { TFunction } from '@shared/language.ts';
import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Colleague } from '@staff/shared/client/clients.api.ts';
import type { LogEntry } from './inbox.api.ts';
import css from './Inbox.module.css';

/** Everything the service writes into the history of an inquiry: `Inquiry.java` in monitoring-service. */
export const events = [
  'opened',
  'assigned',
  'status',
  'answer-written',
  'answer-sent',
  'answer-failed',
  'answer-unclear',
  'answer-sent-again',
  'mention-edited',
  'mention-gone',
] as const;

/** The text of a log line; an unknown event gets a general text. */
export function eventWords(
  { event, text }: Pick<LogEntry, 'event' | 'text'>,
  people: Colleague[],
  t: TFunction,
): string {
  const known = events.find((each) => each === event);
  if (known === 'assigned') {
    return text == null
      ? t('inquiryEvent.unassigned')
      : t('inquiryEvent.assigned', { name: people.find(({ id }) => id === text)?.name ?? t('inbox.somebody') });
  }
  if (known === 'status')
    return t('inquiryEvent.status', { status: t(`inquiry.${text ?? ''}`, { defaultValue: '–' }) });
  return t(`inquiryEvent.${known ?? 'other'}`);
}

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
            <RelativeTime at={line.at} zone={zone} /> {eventWords(line, people, t)}
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
