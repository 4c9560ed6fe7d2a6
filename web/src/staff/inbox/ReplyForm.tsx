import { Button } from '@mantine/core';
import { IconArrowBackUp, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useUnsaved } from '@staff/shared/ui/unsaved.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { AnsweredFirstNotice } from './AnsweredFirstNotice.tsx';
import type { InquiryDetail } from './inbox.api.ts';
import { outbox, problemOfReply, useOutgoing, type Outgoing } from './outbox.ts';
import { ReplyCount, ReplyFindings } from './ReplyFindings.tsx';
import { useFocusAfter } from './useFocusAfter.ts';
import { isBlocked, useReplyCheck } from './useReplyCheck.ts';
import { useSecondsTo } from './useSecondsTo.ts';
import css from './Reply.module.css';

interface Props {
  inquiry: InquiryDetail;
  box: RefObject<HTMLTextAreaElement | null>;
  clientName: string;
}

/** The reply form. A reply is sent after eight seconds; until then it can be undone. */
export function ReplyForm({ inquiry, box, clientName }: Props) {
  const { t } = useTranslation();
  const outgoing = useOutgoing(inquiry.id);

  if (!useMay('REPLY')) return <p className={css.none}>{t('inbox.mayNot')}</p>;
  if (inquiry.channelId == null) return <p className={css.none}>{t('inbox.noWay')}</p>;
  if (inquiry.replies.some((reply) => reply.status === 'UNCLEAR'))
    return <p className={css.none}>{t('replyDecision.first')}</p>;
  if (outgoing && !['CHECKING', 'FAILED', 'TAKEN_BACK'].includes(outgoing.state))
    return <PendingReply outgoing={outgoing} clientName={clientName} box={box} />;
  return <WriteReply inquiry={inquiry} box={box} clientName={clientName} returned={outgoing} />;
}

/**
 * Where a reply is written. One that is looked at before it goes stands here, and one that came back, until something
 * else is typed.
 */
function WriteReply({ inquiry, box, clientName, returned }: Props & { returned: Outgoing | undefined }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const [draft, setDraft, forget] = useUnsaved(`answer.${staffId}.${inquiry.id}`, '');
  const text = draft === '' ? (returned?.text ?? '') : draft;
  const [seen, setSeen] = useState({ version: inquiry.version, replies: inquiry.replies.length });
  const { count, findings, refused, mayGo } = useReplyCheck(inquiry, text);
  const checking = returned?.state === 'CHECKING';
  const answered = inquiry.replies.some((reply) => reply.status !== 'FAILED');
  const blocked = isBlocked(findings);
  useFocusOnArrival(box);

  const send = () => {
    if (text.trim() === '' || checking || refused) return;
    outbox.put({ clientId: inquiry.clientId, inquiryId: inquiry.id, author: inquiry.author.name, text, seen }, mayGo());
    forget();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) box.current?.blur();
  };

  return (
    <div className={css.box}>
      <ReturnedNotice returned={returned} />
      <textarea
        dir="auto"
        ref={box}
        className={css.area}
        value={text}
        rows={3}
        readOnly={checking}
        aria-label={t('inbox.answerAs', { name: clientName })}
        aria-invalid={blocked}
        placeholder={t(answered ? 'inbox.answerMore' : 'inbox.answerAs', { name: clientName })}
        onFocus={() => {
          setSeen({ version: inquiry.version, replies: inquiry.replies.length });
        }}
        onKeyDown={press}
        onChange={(event) => {
          setDraft(event.currentTarget.value);
          if (returned) outbox.drop(returned.key);
        }}
      />
      <ReplyFindings findings={findings} />
      <div className={css.foot}>
        <span className={css.hint}>{t('inbox.sendHint')}</span>
        <span className={css.go}>
          {count && <ReplyCount count={count} />}
          <Button
            leftSection={<IconSend size={18} />}
            disabled={text.trim() === ''}
            data-disabled={blocked || undefined}
            aria-disabled={blocked}
            loading={checking}
            onClick={send}
          >
            {!blocked
              ? t('inbox.send', { name: clientName })
              : count && count.used > count.limit
                ? t('inbox.tooLong', { count: count.used - count.limit })
                : t('inbox.blocked')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** Why a reply came back, unless its writer took it back. */
function ReturnedNotice({ returned }: { returned: Outgoing | undefined }) {
  const problem = returned?.state === 'FAILED' ? problemOfReply(returned) : null;
  if (problem === null) return null;
  return problem.is('already-answered') ? (
    <AnsweredFirstNotice problem={problem} />
  ) : (
    <ErrorNotice error={problem} compact />
  );
}

/** Whoever comes from the outbox comes for the reply. */
function useFocusOnArrival(box: RefObject<HTMLTextAreaElement | null>): void {
  const { state, key } = useLocation() as { state: { focus?: string } | null; key: string };
  const asked = state?.focus === 'reply';
  useEffect(() => {
    if (asked) box.current?.focus();
  }, [asked, key, box]);
}

/** A reply that is on its way, in the place of its form. */
function PendingReply({
  outgoing,
  clientName,
  box,
}: {
  outgoing: Outgoing;
  clientName: string;
  box: RefObject<HTMLTextAreaElement | null>;
}) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const undone = useRef(false);
  // Whoever took it back goes on writing; else the keys of the page are wanted again, and none is to be typed.
  useFocusAfter(place, () =>
    undone.current ? box.current : (box.current?.closest<HTMLElement>('[tabindex="-1"]') ?? null),
  );
  const seconds = useSecondsTo(outgoing.at);
  const sending = outgoing.state === 'SENDING';
  return (
    <div ref={place} className={css.box} data-going="true">
      <p className={css.going}>{outgoing.text}</p>
      <div className={css.foot}>
        <span className={css.hint} role="status">
          {outgoing.state === 'WAITING' ? (
            <>
              <span className="vh">{t('inbox.goesSoon', { name: clientName })}</span>
              <span aria-hidden="true">{t('inbox.goesIn', { seconds, name: clientName })}</span>
            </>
          ) : (
            t(sending ? 'reply.SENDING' : 'inbox.stuck')
          )}
        </span>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} />}
          data-disabled={sending || undefined}
          aria-disabled={sending}
          onClick={() => {
            undone.current = true;
            outbox.takeBack(outgoing.key);
          }}
          autoFocus
        >
          {t('do.undo')}
        </Button>
      </div>
    </div>
  );
}
