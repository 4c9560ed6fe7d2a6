import { useId } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Refusal } from './approval.api.ts';
import css from './Approval.module.css';
import { PinChip } from './PinChip.tsx';
import type { Written } from './useWords.ts';
import { WordsNote } from './WordsNote.tsx';

interface Props {
  kind: 'CHANGE' | 'NO' | 'REMARK' | 'REPLY';
  du: boolean;
  busy: boolean;
  words: Written;
  /** Why it was not taken when it was sent; undefined if it was not sent. */
  refusal?: Refusal | undefined;
  pictures: string[];
  onSend: () => void;
  onCancel: () => void;
}

const labels = {
  CHANGE: 'approval.changeLabel',
  NO: 'approval.noLabel',
  REMARK: 'approval.remarkLabel',
  REPLY: 'approval.replyLabel',
} as const;
const hints = {
  CHANGE: ['approval.changeHint', 'approval.changeHintDu'],
  REMARK: ['approval.remarkHint', 'approval.remarkHintDu'],
  NO: null,
  REPLY: null,
} as const;

/** Where somebody of the client company writes: what shall be changed, why not, or a remark. */
export function AnswerForm({ kind, du, busy, words, refusal, pictures, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const hint = hints[kind];
  const { text, pin } = words;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <WordsNote words={words} refusal={refusal} du={du} />
      <label htmlFor={name}>{t(labels[kind])}</label>
      {pin !== null && (kind === 'CHANGE' || kind === 'REMARK') ? (
        <PinChip pin={pin} pictures={pictures} onUnpin={words.unpin} />
      ) : (
        hint !== null && <p className={css.hint}>{t(hint[du ? 1 : 0])}</p>
      )}
      <textarea
        id={name}
        rows={4}
        maxLength={2000}
        required={kind !== 'NO'}
        autoFocus={!words.restored}
        onFocus={({ currentTarget }) => {
          currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
        }}
        value={text}
        onChange={(event) => {
          words.write(event.target.value);
        }}
      />
      <div className={css.answers}>
        <button type="submit" className={css.primary} disabled={busy}>
          {t('approval.send')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('approval.cancel')}
        </button>
      </div>
    </form>
  );
}
