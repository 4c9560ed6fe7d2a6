import { Button } from '@mantine/core';
import { IconArrowBackUp, IconSend } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { patchLists } from '@staff/shared/live/patch.ts';
import { useUnsaved } from '@staff/shared/ui/unsaved.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { AnsweredFirstNotice } from './AnsweredFirstNotice.tsx';
import { inquiryKey, sendReply, type InquiryDetail } from './inbox.api.ts';
import { outbox, useOutgoing, type Outgoing } from './outbox.ts';
import css from './Reply.module.css';

/**
 * A note or an assignment in between is no conflict for our reply. Another reply is: then the old version is sent, and
 * the server refuses it.
 */
export const versionToSend = (
  now: Pick<InquiryDetail, 'version' | 'replies'>,
  begun: { version: number; replies: number },
): number => (now.replies.length > begun.replies ? begun.version : now.version);

interface Props {
  inquiry: InquiryDetail;
  box: RefObject<HTMLTextAreaElement | null>;
  clientName: string;
}

/** The reply form. A reply is sent after eight seconds; until then it can be undone. */
export function ReplyForm({ inquiry, box, clientName }: Props) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const cache = useQueryClient();
  const outgoing = useOutgoing(inquiry.id);
  const [text, setText, forget] = useUnsaved(`answer.${staffId}.${inquiry.id}`, '');
  const [begun, setBegun] = useState({ version: inquiry.version, replies: inquiry.replies.length });
  const answered = inquiry.replies.some((reply) => reply.status !== 'FAILED');

  const send = () => {
    if (text.trim() === '') return;
    const version = () =>
      versionToSend(cache.getQueryData<InquiryDetail>(inquiryKey(inquiry.clientId, inquiry.id)) ?? inquiry, begun);
    outbox.put(
      inquiry.id,
      text,
      (words, leaving) => sendReply(inquiry, words, version(), leaving),
      () => {
        forget();
        void cache.invalidateQueries({ queryKey: inquiryKey(inquiry.clientId, inquiry.id) });
        void patchLists(cache, 'inquiries', [inquiry.id]);
      },
    );
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) box.current?.blur();
  };

  if (!useMay('REPLY')) return <p className={css.none}>{t('inbox.mayNot')}</p>;
  if (inquiry.replies.some((reply) => reply.status === 'UNCLEAR'))
    return <p className={css.none}>{t('replyDecision.first')}</p>;
  if (outgoing && outgoing.state !== 'FAILED')
    return (
      <PendingReply
        outgoing={outgoing}
        clientName={clientName}
        onUndo={() => {
          outbox.cancel(inquiry.id);
          setTimeout(() => box.current?.focus());
        }}
      />
    );
  return (
    <div className={css.box}>
      {outgoing?.problem &&
        (outgoing.problem.is('already-answered') ? (
          <AnsweredFirstNotice problem={outgoing.problem} />
        ) : (
          <ErrorNotice error={outgoing.problem} compact />
        ))}
      <textarea
        dir="auto"
        ref={box}
        className={css.area}
        value={text}
        rows={3}
        aria-label={t('inbox.answerAs', { name: clientName })}
        placeholder={t(answered ? 'inbox.answerMore' : 'inbox.answerAs', { name: clientName })}
        onFocus={() => {
          setBegun({ version: inquiry.version, replies: inquiry.replies.length });
        }}
        onKeyDown={press}
        onChange={(event) => {
          setText(event.currentTarget.value);
          if (outgoing) outbox.cancel(inquiry.id);
        }}
      />
      <div className={css.foot}>
        <span className={css.hint}>{t('inbox.sendHint')}</span>
        <Button leftSection={<IconSend size={18} />} disabled={text.trim() === ''} onClick={send}>
          {t('inbox.send', { name: clientName })}
        </Button>
      </div>
    </div>
  );
}

function PendingReply({
  outgoing,
  clientName,
  onUndo,
}: {
  outgoing: Outgoing;
  clientName: string;
  onUndo: () => void;
}) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const left = Math.max(0, Math.ceil((outgoing.goesAt - now) / 1_000));
  return (
    <div className={css.box} data-going="true">
      <p className={css.going}>{outgoing.text}</p>
      <div className={css.foot}>
        <span className={css.hint} role="status">
          {outgoing.state === 'SENDING' ? t('reply.SENDING') : t('inbox.goesIn', { seconds: left, name: clientName })}
        </span>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} />}
          disabled={outgoing.state === 'SENDING'}
          onClick={onUndo}
          autoFocus
        >
          {t('do.undo')}
        </Button>
      </div>
    </div>
  );
}
