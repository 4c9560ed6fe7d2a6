import { Button } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useTeamOf } from '@staff/shared/client/clients.api.ts';
import { pieces } from '@staff/shared/naming/naming.ts';
import type { Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { PinLine } from './PinLine.tsx';
import css from './Remarks.module.css';
import { takenBackWithin, type Pin, type Remarks, type Thread } from './remarks.api.ts';
import { hideResolved, noticeResolved } from './ResolvedNotice.tsx';

interface Props {
  thread: Thread;
  post: Post;
  draft: Draft;
  zone: string;
  may: boolean;
  remarks: Remarks;
  onShow: (id: string, pin: Pin) => void;
  onLook?: (id: string | null) => void;
  /** Is told before it moves from the open ones to the resolved or back. */
  onMove: (id: string, done: boolean) => void;
}

/** One thread: who reads it, what it is about, what was said, and what can be done. */
export function RemarkThread({ thread, post, draft, zone, may, remarks, onShow, onLook, onMove }: Props) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const [thrown, setThrown] = useState<unknown>(null);
  const { id, audience, pin, resolved } = thread;
  const Shape = audience === 'CLIENT' ? IconUsers : IconLock;
  const tried = {
    onError: setThrown,
    onSuccess: () => {
      setThrown(null);
    },
  };
  const resolve = (done: boolean) => {
    onMove(id, done);
    if (!done) hideResolved(id);
    remarks.resolve.mutate(
      { id, done },
      {
        ...tried,
        onSuccess: () => {
          setThrown(null);
          if (done)
            noticeResolved(id, () => {
              resolve(false);
            });
        },
      },
    );
  };
  const look = (looks: boolean) => () => onLook?.(looks ? id : null);
  return (
    <li
      className={css.thread}
      data-thread={id}
      tabIndex={-1}
      data-audience={audience}
      onMouseEnter={look(true)}
      onMouseLeave={look(false)}
      onFocus={look(true)}
      onBlur={look(false)}
    >
      <p className={css.audience}>
        <Shape size={14} stroke={1.75} aria-hidden="true" />
        {t(`remarks.${audience}`)}
      </p>
      {pin != null && (
        <PinLine
          clientId={post.clientId}
          pin={pin}
          draft={draft}
          onShow={() => {
            onShow(id, pin);
          }}
        />
      )}
      <ul className={css.said}>
        {thread.remarks.map((remark, index) => (
          <Said
            key={remark.id}
            remark={remark}
            clientId={post.clientId}
            zone={zone}
            onTakeBack={
              may && index === thread.remarks.length - 1
                ? () => {
                    remarks.takeBack.mutate({ id, remarkId: remark.id }, tried);
                  }
                : null
            }
          />
        ))}
      </ul>
      {resolved != null && (
        <p className={css.meta}>
          {t('remarks.resolvedBy', { name: resolved.byName })} <RelativeTime at={resolved.at} zone={zone} />
        </p>
      )}
      {thrown !== null && <ErrorNotice error={thrown} compact />}
      {may && answering && (
        <AnswerForm
          thread={thread}
          clientId={post.clientId}
          remarks={remarks}
          onDone={() => {
            setAnswering(false);
          }}
        />
      )}
      {may && !answering && (
        <div className={css.does}>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              setAnswering(true);
            }}
          >
            {t('remarks.answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={remarks.resolve.isPending}
            onClick={() => {
              resolve(resolved == null);
            }}
          >
            {t(resolved == null ? 'remarks.resolve' : 'remarks.reopen')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface SaidProps {
  remark: Thread['remarks'][number];
  clientId: string;
  zone: string;
  /** Null where others have answered. */
  onTakeBack: (() => void) | null;
}

function Said({ remark, clientId, zone, onTakeBack }: SaidProps) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const now = useNow();
  const people = useTeamOf(clientId).data ?? [];
  const fresh = now.getTime() - Date.parse(remark.at) < takenBackWithin;
  return (
    <li>
      <p className={css.meta}>
        <b>{remark.byName}</b>
        {remark.ofClient && <> · {t('remarks.ofClient')}</>} · <RelativeTime at={remark.at} zone={zone} />
      </p>
      <p dir="auto" className={css.words}>
        {pieces(remark.text, people).map((piece, index) =>
          piece.of === null ? piece.text : <b key={`${piece.of.id}-${String(index)}`}>{piece.text}</b>,
        )}
      </p>
      {onTakeBack !== null && remark.by === staffId && fresh && (
        <Button size="compact-xs" variant="subtle" onClick={onTakeBack}>
          {t('remarks.takeBack')}
        </Button>
      )}
    </li>
  );
}
