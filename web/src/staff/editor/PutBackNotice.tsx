import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import type { Copy } from './copies.ts';
import css from './Editor.module.css';
import { isOpen } from './editorReducer.ts';
import type { Editor } from './useEditor.ts';

const undoTime = 8_000;

/** Puts a copy back into the text; for a few seconds that can be undone, unless the text is closed before. */
export function usePutBack({ work, dispatch }: Editor): (copy: Copy) => void {
  const id = `put-back-${work.post?.id ?? ''}`;
  const open = isOpen(work);
  useEffect(() => {
    if (!open) return;
    return () => {
      notifications.hide(id);
    };
  }, [open, id]);
  return (copy) => {
    const before = work.draft;
    dispatch({ type: 'takeCopy', copy });
    const undo = () => {
      notifications.hide(id);
      dispatch({ type: 'putAside', draft: before, at: new Date() });
    };
    notifications.show({ id, autoClose: undoTime, message: <PutBackNotice onUndo={undo} /> });
  };
}

function PutBackNotice({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={css.toast}>
      {t('presence.isBack')}
      <UndoButton onUndo={onUndo} />
    </span>
  );
}
