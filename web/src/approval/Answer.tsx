import { useTranslation } from '@shared/i18n.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { Decision } from './approval.api.ts';
import css from './Approval.module.css';
import type { CardProps } from './card.ts';
import { picturesOf } from './remarks.api.ts';
import { SentLine } from './SentLine.tsx';
import { isChanged, Trouble } from './Trouble.tsx';
import type { Marks } from './useMarked.ts';
import type { Words } from './useWords.ts';
import { UnsentWords } from './WordsNote.tsx';

interface Props extends CardProps {
  mayAnswer: boolean;
  /** The post came to be another one a moment ago. */
  isOther: boolean;
  /** The person thinks again about an answer. */
  revising: boolean;
  revise: (on: boolean) => void;
  words: Words<'CHANGE' | 'NO'>;
  marks: Marks;
}

/** The answer to a post: what it is, and how it is given or changed. */
export function Answer(props: Props) {
  const { post, reader, sent, refusal, busy, decide, mayAnswer, isOther, revising, revise, words, marks } = props;
  const { t } = useTranslation();
  const { du } = reader;
  const hash = post.contentHash;
  const mayRevise = hash != null && (post.state === 'APPROVED' || post.state === 'REJECTED') && !revising;

  const answer = async (kind: Decision['answer'], said = '') => {
    if (hash == null) return;
    const about = kind === 'CHANGE' && words.pin !== null ? { pin: words.pin } : {};
    const asked = { postId: post.id, contentHash: hash, at: post.at ?? null, answer: kind, text: said, ...about };
    if (!(await decide(asked))) return;
    words.clear();
    revise(false);
  };

  return (
    <>
      {post.answer != null && post.answer !== '' && (
        <p className={css.answer}>
          <b>{t(du ? 'approval.yourAnswerDu' : 'approval.yourAnswer')}</b> {post.answer}
        </p>
      )}
      {refusal && !(isChanged(refusal.problem) && words.to !== null && mayAnswer) && (
        <Trouble error={refusal.problem} tried={refusal.tried} du={du} />
      )}
      {!revising && <SentLine post={post} sent={sent} reader={reader} />}
      {mayAnswer && words.to === null && (
        <div className={css.answers}>
          <button type="button" className={css.primary} disabled={busy || isOther} onClick={() => void answer('YES')}>
            {t('approval.yes')}
          </button>
          <button
            type="button"
            disabled={busy}
            onPointerDown={marks.keep}
            onClick={() => {
              words.begin('CHANGE', marks.marked() ?? words.pin);
            }}
          >
            {t('approval.change')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              words.begin('NO', words.pin);
            }}
          >
            {t('approval.no')}
          </button>
          {revising && (
            <button
              type="button"
              onClick={() => {
                revise(false);
              }}
            >
              {t('approval.cancel')}
            </button>
          )}
        </div>
      )}
      {mayAnswer && words.to !== null && (
        <AnswerForm
          kind={words.to}
          du={du}
          busy={busy}
          words={words}
          refusal={refusal}
          pictures={picturesOf(post)}
          onSend={() => void answer(words.to ?? 'NO', words.text.trim())}
          onCancel={words.stop}
        />
      )}
      {!mayAnswer && words.to !== null && <UnsentWords text={words.text} du={du} onDrop={words.clear} />}
      {mayRevise && (
        <button
          type="button"
          className={css.revise}
          onClick={() => {
            revise(true);
          }}
        >
          {t('approval.revise')}
        </button>
      )}
    </>
  );
}
