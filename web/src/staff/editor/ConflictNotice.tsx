import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { BothDrafts } from './BothDrafts.tsx';
import type { Editor } from './useEditor.ts';
import css from './Editor.module.css';

/** Somebody else saved a different text while ours was unsaved: the writer sees both and chooses one. */
export function ConflictNotice({ editor, theirs }: { editor: Editor; theirs: Post }) {
  const { t } = useTranslation();
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
      <BothDrafts
        clientId={theirs.clientId}
        before={theirs.draft}
        after={editor.work.draft}
        heads={{ before: t('conflict.theirHead'), after: t('conflict.myHead') }}
      />
    </section>
  );
}
