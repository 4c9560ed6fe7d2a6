import { notifications } from '@mantine/notifications';
import { useTranslation } from '@shared/i18n.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import { doneNotice, type InquiryDetail } from './inbox.api.ts';
import { undoTime } from './outbox.ts';
import { standing } from './standing.ts';
import css from './Inbox.module.css';

/** Says that an inquiry is done, and that it has no answer where it has none; for a few seconds that can be undone. */
export function noticeDone(inquiry: InquiryDetail, undo: () => void): void {
  const id = doneNotice(inquiry.id);
  notifications.show({
    id,
    autoClose: undoTime,
    message: (
      <DoneNotice
        inquiry={inquiry}
        onUndo={() => {
          notifications.hide(id);
          undo();
        }}
      />
    ),
  });
}

function DoneNotice({ inquiry, onUndo }: { inquiry: InquiryDetail; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={css.doneNotice}>
      {t('inbox.done', { status: t(`inquiry.${standing('DONE', inquiry)}`), name: inquiry.author.name })}
      <UndoButton onUndo={onUndo} />
    </span>
  );
}
