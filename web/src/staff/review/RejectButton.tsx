import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { titleOf } from '@staff/shared/calendar/entry.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { Hotkey } from './Hotkey.tsx';
import { decisions } from './review.api.ts';

interface Props {
  post: Post;
  hotkey?: string | undefined;
  onReject: (reject: (current: Post) => Promise<Post>) => Promise<unknown>;
}

/** Sends a post back with a reason. */
export function RejectButton({ post, hotkey, onReject }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const ask = () => {
    setAsking(true);
  };
  useKeys(hotkey === undefined ? {} : { [hotkey]: ask });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} />}
        aria-keyshortcuts={hotkey}
        rightSection={hotkey !== undefined && <Hotkey name={hotkey} />}
        onClick={ask}
      >
        {t('move.reject')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('move.rejectQuestion', { title: titleOf({ title: nameOf(post.draft) }, t) })}
          clientId={post.clientId}
          confirmLabel={t('move.reject')}
          reasonLabel={t('move.rejectReason')}
          onConfirm={(reason) => onReject((current) => decisions.reject(current, reason))}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
