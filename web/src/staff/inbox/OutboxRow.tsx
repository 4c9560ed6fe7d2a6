import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconClock,
  IconPlugConnectedX,
  IconQuestionMark,
  IconSend,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useFocusAfter } from './useFocusAfter.ts';
import { isGoing, outbox, problemOfReply, type Outgoing } from './outbox.ts';
import { useReplyReason } from './useReplyReason.ts';
import { useSecondsTo } from './useSecondsTo.ts';
import css from './Outbox.module.css';

const icons = {
  CHECKING: IconClock,
  WAITING: IconClock,
  SENDING: IconSend,
  ACCEPTED: IconSend,
  UNCLEAR: IconQuestionMark,
  STUCK: IconPlugConnectedX,
  FAILED: IconAlertTriangle,
  TAKEN_BACK: IconArrowBackUp,
  DISCARDED: IconArrowBackUp,
};

const longest = 120;

const firstWords = (text: string): string => (text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text);

/** One reply: whom it answers, how it begins, what became of it and what can be done. */
export function OutboxRow({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  useFocusAfter(row, () => document.getElementById('main'));
  const Shape = icons[reply.state];
  return (
    <li ref={row} className={css.row} data-state={reply.state} tabIndex={-1}>
      <Shape size={20} stroke={1.75} aria-hidden="true" />
      <div className={css.words}>
        <p className={css.head}>
          <b>{t('outbox.to', { name: reply.author })}</b> <ClientTag clientId={reply.clientId} />
        </p>
        <p className={css.text} dir="auto">
          {t('do.quote', { text: firstWords(reply.text) })}
        </p>
        <StateText reply={reply} />
      </div>
      <Actions
        reply={reply}
        onDone={() => {
          row.current?.focus();
        }}
      />
    </li>
  );
}

function StateText({ reply }: { reply: Outgoing }) {
  const { t } = useTranslation();
  const seconds = useSecondsTo(reply.at);
  const trouble = useTrouble(reply);
  switch (reply.state) {
    case 'CHECKING':
    case 'WAITING':
      return (
        <p className={css.state}>
          <span className="vh" role="status">
            {t('outbox.waitingSoon')}
          </span>
          <span aria-hidden="true">{t('outbox.waiting', { seconds })}</span>
        </p>
      );
    case 'FAILED':
      return (
        <p className={css.state} role="alert">
          <b>{t(reply.trouble?.kind === 'late' ? 'outbox.unsure' : 'outbox.failed')}</b> {trouble}
        </p>
      );
    default:
      return (
        <p className={css.state} role="status">
          {reply.state === 'STUCK' && `${trouble} `}
          {t(`outbox.state.${reply.state}`)}
        </p>
      );
  }
}

/** Why a reply did not go out, in words. */
function useTrouble(reply: Outgoing): string {
  const { t } = useTranslation();
  const say = useReplyReason();
  const problem = problemOfReply(reply);
  if (problem !== null) {
    const { title, help } = problemText(problem, t);
    return reply.state === 'STUCK' ? title : `${title} ${help}`;
  }
  if (reply.trouble?.kind === 'reason') return say(reply.trouble.reason);
  const kind = reply.trouble?.kind;
  return kind === 'late' || kind === 'blocked' ? t(`outbox.${kind}`) : '';
}

function Actions({ reply, onDone }: { reply: Outgoing; onDone: () => void }) {
  const { t } = useTranslation();
  const open = useOpenReply(reply);
  const { key, state } = reply;
  const act = (action: () => void) => () => {
    onDone();
    action();
  };
  const takeBack = () => {
    outbox.takeBack(key);
    open();
  };
  const again = act(() => {
    outbox.sendAgain(key);
  });
  const discard = act(() => {
    outbox.discard(key);
  });
  const bringBack = act(() => {
    outbox.bringBack(key);
  });
  // Neither would help to send the same again.
  const sameAgain = reply.trouble?.kind !== 'blocked' && problemOfReply(reply)?.is('already-answered') !== true;
  return (
    <div className={css.actions}>
      {isGoing(reply) && <Action label={t('do.undo')} onClick={takeBack} />}
      {state === 'DISCARDED' && <Action label={t('do.undo')} onClick={bringBack} />}
      {!isGoing(reply) && state !== 'DISCARDED' && <Action label={t('outbox.open')} onClick={open} />}
      {state === 'STUCK' && <Action label={t('outbox.now')} onClick={again} />}
      {state === 'FAILED' && sameAgain && <Action label={t('outbox.again')} onClick={again} />}
      {(state === 'FAILED' || state === 'STUCK') && <Action label={t('outbox.discard')} onClick={discard} />}
    </div>
  );
}

const Action = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button size="xs" variant="default" onClick={onClick}>
    {label}
  </Button>
);

/** Opens the inquiry of a reply in the inbox, with the reply form in focus. */
function useOpenReply({ clientId, inquiryId }: Outgoing): () => void {
  const navigate = useNavigate();
  const { clientId: scope } = useScope();
  return () => {
    const address =
      scope === null
        ? `${path('all', 'inbox')}?item=${inquiryId}&of=${clientId}`
        : `${path(clientId, 'inbox')}?item=${inquiryId}`;
    void navigate(address, { state: { focus: 'reply' } });
  };
}
