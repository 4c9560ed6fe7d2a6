import { notifications } from '@mantine/notifications';
import { useTranslation } from '@shared/i18n.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import css from './Remarks.module.css';

const undoTime = 8_000;

/** Says that a thread is resolved; for a few seconds that can be undone. */
export function noticeResolved(threadId: string, undo: () => void): void {
  const id = `resolved-${threadId}`;
  notifications.show({
    id,
    autoClose: undoTime,
    message: (
      <ResolvedNotice
        onUndo={() => {
          notifications.hide(id);
          undo();
        }}
      />
    ),
  });
}

function ResolvedNotice({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={css.toast}>
      {t('remarks.isResolved')}
      <UndoButton onUndo={onUndo} />
    </span>
  );
}
