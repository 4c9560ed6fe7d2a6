import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { nameOf, wordsOf } from '@staff/shared/post/draft.ts';
import type { Copy } from './copies.ts';
import { isOpen } from './editorReducer.ts';
import { usePutBack } from './PutBackNotice.tsx';
import { ReplaceQuestion } from './ReplaceQuestion.tsx';
import type { Editor } from './useEditor.ts';
import css from './Presence.module.css';
import page from './Editor.module.css';

interface Props {
  editor: Editor;
  clientId: string;
  zone: string;
}

/** The words that were not saved when somebody else took over: to copy, to put back, or to throw away. */
export function CopyNote({ editor, clientId, zone }: Props) {
  const { copies } = editor.work;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const putBack = usePutBack(editor);
  const copy = copies.find(({ at }) => at === chosen) ?? copies[0];
  // One question at a time: which text stays comes first.
  if (copy === undefined || editor.work.conflict !== null) return null;
  return (
    <section className={page.note} data-tone="wait" role="alert">
      {asked === copy.at && isOpen(editor.work) ? (
        <ReplaceQuestion
          editor={editor}
          clientId={clientId}
          copy={copy}
          zone={zone}
          onReplace={() => {
            setAsked(null);
            putBack(copy);
            // The button goes; the focus must not go with it.
            document.getElementById('main')?.focus();
          }}
          onKeep={() => {
            setAsked(null);
          }}
        />
      ) : (
        <Kept
          editor={editor}
          copy={copy}
          zone={zone}
          onChoose={setChosen}
          onAsk={() => {
            setAsked(copy.at);
          }}
        />
      )}
    </section>
  );
}

interface KeptProps {
  editor: Editor;
  copy: Copy;
  zone: string;
  onChoose: (at: string) => void;
  onAsk: () => void;
}

function Kept({ editor, copy, zone, onChoose, onAsk }: KeptProps) {
  const { t } = useTranslation();
  const clipboard = useClipboard();
  const { copies, elsewhere } = editor.work;
  const words = wordsOf(copy.draft);
  return (
    <>
      <p>
        <b>{t(elsewhere ? 'presence.taken' : 'presence.kept')}</b> {t('presence.putAside')}{' '}
        <RelativeTime at={copy.at} zone={zone} />
      </p>
      {copies.length > 1 && <CopyChoice copies={copies} copy={copy} zone={zone} onChange={onChoose} />}
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
        <Button size="xs" variant="default" onClick={onAsk}>
          {t('presence.takeCopy')}
        </Button>
      )}
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          editor.dispatch({ type: 'dropCopy', copy });
        }}
      >
        {t('note.throwAway')}
      </Button>
    </>
  );
}

interface ChoiceProps {
  copies: Copy[];
  copy: Copy;
  zone: string;
  onChange: (at: string) => void;
}

/** Which of the copies is looked at. */
function CopyChoice({ copies, copy, zone, onChange }: ChoiceProps) {
  const { t, lang } = useTranslation();
  const now = useNow();
  return (
    <label className={css.which}>
      {t('presence.which', { number: copies.length })}
      <select
        value={copy.at}
        onChange={({ currentTarget: { value } }) => {
          onChange(value);
        }}
      >
        {copies.map(({ at, draft }) => (
          <option key={at} value={at}>
            {t('presence.oneOf', { time: near(at, now, zone, lang), words: nameOf(draft) || t('post.untitled') })}
          </option>
        ))}
      </select>
    </label>
  );
}
