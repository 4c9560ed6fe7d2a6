import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useIsMyTurn } from '@staff/shared/post/useTurn.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { approvals, useApproving } from './approvals.ts';
import { Hotkey } from './Hotkey.tsx';
import { OthersTurn } from './OthersTurn.tsx';
import { RejectButton } from './RejectButton.tsx';
import css from './Review.module.css';

interface Props {
  post: Post;
  /** How many findings stand in the way of an approval. */
  blocking: number;
  busy?: boolean;
  keys?: { approve: string; reject: string };
  onApprove: () => void;
  onReject: (reject: (current: Post) => Promise<Post>) => Promise<unknown>;
}

/** Approve or reject a post in review; or why the reader cannot. */
export function DecisionButtons({ post, blocking, busy = false, keys, onApprove, onReject }: Props) {
  const { t } = useTranslation();
  const myTurn = useIsMyTurn()(post.turn);
  const isApproving = useApproving().has(post.id);
  if (isApproving) return <JustApproved postId={post.id} />;
  if (post.clientSince != null)
    return (
      <>
        <RejectButton post={post} hotkey={keys?.reject} onReject={onReject} />
        <p className={css.own}>{t('note.clientAsked')}</p>
      </>
    );
  if (!myTurn) return <OthersTurn post={post} />;
  return (
    <>
      <RejectButton post={post} hotkey={keys?.reject} onReject={onReject} />
      {blocking > 0 ? (
        <p className={css.own}>{t('review.blocked', { count: blocking })}</p>
      ) : (
        <ApproveButton busy={busy} hotkey={keys?.approve} onApprove={onApprove} />
      )}
    </>
  );
}

/** Stands where the buttons were, and takes the focus that they had. */
function JustApproved({ postId }: { postId: string }) {
  const { t } = useTranslation();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) note.current?.focus();
  }, []);
  return (
    <p ref={note} tabIndex={-1} className={css.own}>
      {t('review.mine')}{' '}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          approvals.takeBack(postId);
        }}
      >
        {t('do.undo')}
      </Button>
    </p>
  );
}

interface ApproveProps {
  busy: boolean;
  hotkey: string | undefined;
  onApprove: () => void;
}

function ApproveButton({ busy, hotkey, onApprove }: ApproveProps) {
  const { t } = useTranslation();
  useKeys(
    hotkey === undefined
      ? {}
      : {
          [hotkey]: (event) => {
            // A key that is held down must not approve what nobody has read.
            if (!busy && !event.repeat) onApprove();
          },
        },
  );
  return (
    <Button
      loading={busy}
      leftSection={<IconCheck size={18} />}
      rightSection={hotkey !== undefined && <Hotkey name={hotkey} />}
      aria-keyshortcuts={hotkey}
      onClick={({ detail }) => {
        // The second click of a double click meets the button of the next post.
        if (detail <= 1) onApprove();
      }}
    >
      {t('move.approve')}
    </Button>
  );
}
