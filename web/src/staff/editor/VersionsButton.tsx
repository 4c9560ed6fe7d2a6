import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { later } from '@staff/shared/ui/later.tsx';
import type { VersionsDrawerProps } from '@staff/versions/VersionsDrawer.tsx';
import { moves } from './editor.api.ts';
import { isOver } from './editorReducer.ts';
import type { Editor } from './useEditor.ts';
import css from './Editor.module.css';

const VersionsDrawer = later<VersionsDrawerProps>(
  async () => (await import('@staff/versions/VersionsDrawer.tsx')).VersionsDrawer,
);

/** As long as a restored version can be taken back by one press. */
const undoTime = 12_000;

/** Opens the earlier states of the post, and puts one back. */
export function VersionsButton({ editor, post, zone }: { editor: Editor; post: Post; zone: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const writes = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const agreed = post.status === 'APPROVED' || post.status === 'SCHEDULED';
  const may = writes && (plans || !agreed) && !isOver(post);
  const restore = async (versionId: string) => {
    const replaced: Draft[] = [];
    await editor.moveAsSeen((current) => {
      replaced.push(current.draft);
      return moves.restore(current, versionId);
    });
    setOpen(false);
    for (const before of replaced) noticeRestored(editor, post.id, before);
  };
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('versions.open')}
      </Button>
      {open && (
        <VersionsDrawer
          post={post}
          draft={editor.work.draft}
          zone={zone}
          onRestore={may ? restore : undefined}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function noticeRestored(editor: Editor, postId: string, before: Draft): void {
  const id = `restored-${postId}`;
  const undo = () => {
    notifications.hide(id);
    void editor
      .moveAsSeen((current) => moves.rewrite(current, before))
      .catch((thrown: unknown) => {
        editor.dispatch({ type: 'failed', thrown });
      });
  };
  notifications.show({ id, autoClose: undoTime, message: <RestoredNotice onUndo={undo} /> });
}

function RestoredNotice({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={css.toast}>
      {t('versions.restored')}
      <Button size="xs" variant="default" onClick={onUndo}>
        {t('do.undo')}
      </Button>
    </span>
  );
}
