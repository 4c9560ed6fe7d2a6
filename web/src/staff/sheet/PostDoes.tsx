import { Button } from '@mantine/core';
import { IconCalendarTime, IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf, localOf } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { decisions } from '@staff/review/review.api.ts';
import { RejectButton } from '@staff/review/RejectButton.tsx';
import { useReschedule, type Entry } from '@staff/shared/calendar/calendar.api.ts';
import { isMovable } from '@staff/shared/calendar/entry.ts';
import { MoveDialog } from '@staff/shared/calendar/MoveDialog.tsx';
import { path } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { useCachePost, type Post } from '@staff/shared/post/post.api.ts';
import { useOwnPost } from '@staff/shared/post/useOwnPost.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import css from './Sheet.module.css';

/** What the reader may do about a post without leaving the page. */
export function PostDoes({ post, zone }: { post: Post; zone: string }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={css.does}>
        <Button
          component={Link}
          to={path(post.clientId, `posts/${post.id}`)}
          variant="default"
          leftSection={<IconPencil size={18} />}
        >
          {t('sheetPost.edit')}
        </Button>
        {post.slot != null && <MoveButton entry={entryOf(post, post.slot.at, zone)} zone={zone} />}
        <Decide post={post} />
      </div>
    </>
  );
}

/** A post as a calendar shows it. */
const entryOf = (post: Post, at: string, zone: string): Entry => ({
  clientId: post.clientId,
  postId: post.id,
  title: nameOf(post.draft),
  stage: post.stage,
  at,
  local: localOf(at, zone),
  channels: [],
});

function MoveButton({ entry, zone }: { entry: Entry; zone: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const writes = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const reschedule = useReschedule();
  const today = dateOf(useNow(), zone);
  if (!writes || !isMovable(entry, today, plans)) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarTime size={18} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('sheetPost.move')}
      </Button>
      {asking && (
        <MoveDialog
          entry={entry}
          zone={zone}
          onConfirm={(move) => reschedule.mutateAsync({ entry, move })}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

function Decide({ post }: { post: Post }) {
  const { t } = useTranslation();
  const own = useOwnPost(post);
  const cachePost = useCachePost();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!useMay('APPROVE_POSTS') || post.status !== 'IN_REVIEW') return null;
  const move = async (how: (current: Post) => Promise<Post>) => {
    const moved = await how(post);
    cachePost(moved);
    return moved;
  };
  const approve = () => {
    setBusy(true);
    setError(null);
    move(decisions.approve)
      .catch(setError)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <RejectButton post={post} onReject={move} />
      {own === true ? (
        <p className={css.meta}>{t('review.own')}</p>
      ) : (
        <Button loading={busy} disabled={own === undefined} leftSection={<IconCheck size={18} />} onClick={approve}>
          {t('move.approve')}
        </Button>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}
