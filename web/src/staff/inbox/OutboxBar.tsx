import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useFollowed } from './replies.api.ts';
import { isCarried, outbox, useOutbox, type Outgoing } from './outbox.ts';
import { OutboxRow } from './OutboxRow.tsx';
import { replyOf } from './replyOf.ts';
import { useOpenOutbox, useRetries } from './useOpenOutbox.ts';
import css from './Outbox.module.css';

/** The replies that are on their way or came back, below every page. */
export function OutboxBar() {
  useOpenOutbox();
  useRetries();
  const replies = useOutbox();
  const open = useOpenInquiry();
  const shown = replies.filter(
    ({ state, inquiryId }) => state === 'DISCARDED' || (state !== 'TAKEN_BACK' && inquiryId !== open),
  );
  return (
    <>
      {replies.map((reply) => isCarried(reply) && <Follow key={reply.key} reply={reply} />)}
      {shown.length > 0 && (
        <Bar>
          {shown.map((reply) => (
            <OutboxRow key={reply.key} reply={reply} />
          ))}
        </Bar>
      )}
    </>
  );
}

/** The box of the rows; what floats above the foot of the page learns how high it is. */
function Bar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const watcher = new ResizeObserver(() => {
      style.setProperty('--outbox-height', `${String(box.current?.offsetHeight ?? 0)}px`);
    });
    if (box.current) watcher.observe(box.current);
    return () => {
      watcher.disconnect();
      style.removeProperty('--outbox-height');
    };
  }, []);
  return (
    <section ref={box} className={css.bar} aria-label={t('outbox.title')}>
      <ul>{children}</ul>
    </section>
  );
}

/** The inquiry that is open in the inbox: what became of its reply stands there. */
function useOpenInquiry(): string | null {
  const { pathname, search } = useLocation();
  return pathname.split('/')[3] === 'inbox' ? new URLSearchParams(search).get('item') : null;
}

/** Waits for what the network says to a reply that the service has accepted. */
function Follow({ reply }: { reply: Outgoing }) {
  const { data, error } = useFollowed(reply);
  useEffect(() => {
    const sent = data && replyOf(data.replies, reply);
    // A client or an inquiry that is out of reach for this person is nothing to wait for.
    if (sent?.status === 'SENT' || (error !== null && 'status' in error && error.status === 404))
      outbox.drop(reply.key);
    if (sent?.status === 'UNCLEAR') outbox.unclear(reply.key);
    if (data && sent?.status === 'FAILED')
      outbox.refused(reply.key, sent.reason ?? { code: 'reply-failed' }, {
        version: data.version,
        replies: data.replies.length,
      });
  }, [data, error, reply]);
  return null;
}
