import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { decisions } from './review.api.ts';

interface Props {
  post: Post;
  onReject: (reject: (current: Post) => Promise<Post>) => Promise<unknown>;
}

/** Sends a post back with a reason. */
export function RejectButton({ post, onReject }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('move.reject')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('move.rejectQuestion')}
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
