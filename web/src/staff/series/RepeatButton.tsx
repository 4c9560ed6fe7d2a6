import { Button } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { later } from '@staff/shared/ui/later.tsx';

const RepeatDialog = later(async () => (await import('./RepeatDialog.tsx')).RepeatDialog);

/** The button and dialog to repeat a post as a series. */
export function RepeatButton({ post, zone }: { post: Post; zone: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRepeat size={16} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('series.repeat')}
      </Button>
      {asking && (
        <RepeatDialog
          post={post}
          zone={zone}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
