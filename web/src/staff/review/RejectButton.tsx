import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { Ask } from '@staff/shared/ui/Ask.tsx';
import { decisions } from './review.api.ts';

interface Props { post: Post; onReject: (reject: (current: Post) => Promise<Post>) => Promise<unknown> }

/** Sends a post back with a reason. */
export function RejectButton({ post, onReject }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={18} />} onClick={() => { setAsking(true); }}>{t('move.reject')}</Button>
      {asking && (
        <Ask question={t('move.rejectQuestion')} clientId={post.clientId} yes={t('move.reject')} reason={t('move.rejectReason')} onYes={(reason) => onReject((current) => decisions.reject(current, reason))} onClose={() => { setAsking(false); }} />
      )}
    </>
  );
}
