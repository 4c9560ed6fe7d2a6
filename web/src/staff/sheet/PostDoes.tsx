import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCalendarTime, IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf, localOf } from '@shared/time/zoned.ts';
import { CopyDialog } from '@staff/board/CopyDialog.tsx';
import { useReschedule, type Entry } from '@staff/shared/calendar/calendar.api.ts';
import { isMovable } from '@staff/shared/calendar/entry.ts';
import { MoveDialog } from '@staff/shared/calendar/MoveDialog.tsx';
import { useClients, type Channel } from '@staff/shared/client/clients.api.ts';
import { postPage, useScope } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Decide } from './Decide.tsx';
import css from './Sheet.module.css';

/** What the reader may do about a post without leaving the page. */
export function PostDoes({ post, zone, channels }: { post: Post; zone: string; channels: Channel[] }) {
  const { t } = useTranslation();
  const { name } = useScope();
  const entry = post.slot == null ? null : entryOf(post, post.slot.at, zone, channels);
  return (
    <div className={css.does}>
      <Decide post={post} />
      <Button
        component={Link}
        to={postPage(name, post.clientId, post.id)}
        variant="default"
        leftSection={<IconPencil size={18} />}
      >
        {t('sheetPost.edit')}
      </Button>
      {entry && <MoveButton entry={entry} zone={zone} />}
      {entry && <CopyButton entry={entry} />}
    </div>
  );
}

/** A post as a calendar shows it. */
const entryOf = (post: Post, at: string, zone: string, channels: Channel[]): Entry => ({
  clientId: post.clientId,
  postId: post.id,
  title: nameOf(post.draft),
  stage: post.stage,
  at,
  local: localOf(at, zone),
  channels: channels.map(({ id, network, name }) => ({ channelId: id, network, name })),
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

/** What dragging and a key do on the board. */
function CopyButton({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const others = (useClients().data ?? []).some(({ id, archived }) => !archived && id !== entry.clientId);
  if (!useMay('WRITE_POSTS') || !others) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCopy size={18} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('sheetPost.copy')}
      </Button>
      {asking && (
        <CopyDialog
          entry={entry}
          to={null}
          date={entry.local.slice(0, 10)}
          onCopied={(message) => {
            notifications.show({ message, autoClose: 8_000 });
          }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
