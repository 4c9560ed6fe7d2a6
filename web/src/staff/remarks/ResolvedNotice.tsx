import { notifications } from '@mantine/notifications';
import { useTranslation } from '@shared/i18n.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import css from './Remarks.module.css';

const undoTime = 8_000;

const idOf = (threadId: string): string => `resolved-${threadId}`;

/** Takes the notice away once the thread is open again. */
export const hideResolved = (threadId: string): void => {
  notifications.hide(idOf(threadId));
};

/** Says that a thread is resolved; for a few seconds that can be undone. */
export function noticeResolved(threadId: string, undo: () => void): void {
  notifications.show({
    id: idOf(threadId),
    autoClose: undoTime,
    message: (
      <ResolvedNotice
        onUndo={() => {
          hideResolved(threadId);
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
