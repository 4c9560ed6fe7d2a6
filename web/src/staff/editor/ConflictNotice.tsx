import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { DraftDiffProps } from '@shared/diff/DraftDiff.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { assetUrl } from '@staff/shared/media/media.api.ts';
import { written } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { later } from '@staff/shared/ui/later.tsx';
import type { Editor } from './useEditor.ts';
import css from './Editor.module.css';

const DraftDiff = later<DraftDiffProps>(async () => (await import('@shared/diff/DraftDiff.tsx')).DraftDiff);

/** Somebody else saved a different text while ours was unsaved: the writer sees both and chooses one. */
export function ConflictNotice({ editor, theirs }: { editor: Editor; theirs: Post }) {
  const { t } = useTranslation();
  const channels = useChannels(theirs.clientId);
  return (
    <section className={css.note} data-tone="wait" role="alert">
      <IconGitMerge size={20} stroke={1.75} aria-hidden="true" />
      <p>
        <b>{t('conflict.title')}</b> {t('conflict.help')}
      </p>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          editor.dispatch({ type: 'takeTheirs' });
        }}
      >
        {t('conflict.theirs')}
      </Button>
      <Button
        size="xs"
        onClick={() => {
          editor.dispatch({ type: 'keepMine' });
        }}
      >
        {t('conflict.mine')}
      </Button>
      <div className={css.both}>
        <DraftDiff
          before={written(theirs.draft)}
          after={written(editor.work.draft)}
          heads={{ before: t('conflict.theirHead'), after: t('conflict.myHead') }}
          channelName={(id) => channels.data?.find((channel) => channel.id === id)?.name ?? id}
          pictureUrl={(assetId) => assetUrl(theirs.clientId, assetId)}
          meanwhile={null}
        />
      </div>
    </section>
  );
}
