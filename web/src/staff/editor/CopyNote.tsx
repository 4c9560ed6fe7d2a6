import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { wordsOf } from '@staff/shared/post/draft.ts';
import { isOpen } from './editorReducer.ts';
import type { Editor } from './useEditor.ts';
import css from './Presence.module.css';
import page from './Editor.module.css';

/** The words that were not saved when somebody else took over: to copy, to put back, or to throw away. */
export function CopyNote({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  const { copy } = editor.work;
  if (copy === null) return null;
  const words = wordsOf(copy);
  return (
    <section className={page.note} data-tone="wait" role="alert">
      <p>
        <b>{t('presence.taken')}</b> {t('presence.takenHelp')}
      </p>
      <textarea
        className={css.copy}
        dir="auto"
        readOnly
        rows={Math.min(8, words.split('\n').length + 1)}
        value={words}
        aria-label={t('presence.copyLabel')}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={16} />}
        onClick={() => {
          clipboard.copy(words);
        }}
      >
        {t(clipboard.copied ? 'presence.copied' : 'presence.copy')}
      </Button>
      {isOpen(editor.work) && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            editor.dispatch({ type: 'takeCopy' });
          }}
        >
          {t('presence.takeCopy')}
        </Button>
      )}
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          editor.dispatch({ type: 'dropCopy' });
        }}
      >
        {t('note.throwAway')}
      </Button>
    </section>
  );
}
