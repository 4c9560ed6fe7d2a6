import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { Problem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { clock, dayWords } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import type { Tone } from '@shared/words/stages.ts';
import type { AskedPost, Decision } from './approval.api.ts';
import css from './Approval.module.css';
import { PostPreview } from './PostPreview.tsx';

const SinceAsked = lazy(() => import('./SinceAsked.tsx'));

const tones: Record<AskedPost['state'], Tone> = {
  WAITING: 'wait',
  APPROVED: 'good',
  REJECTED: 'bad',
  IN_WORK: 'plain',
  PUBLISHED: 'good',
  DISCARDED: 'plain',
};

interface Props {
  post: AskedPost;
  du: boolean;
  zone: string;
  /** Why the last answer was refused; undefined if it was not. */
  problem: Problem | undefined;
  busy: boolean;
  decide: (decision: Decision) => Promise<boolean>;
  /** Is told while an answer is being written. */
  onWriting: (writes: boolean) => void;
}

/** One post with its time, its looks, and the answer to it. */
export function PostCard({ post, du, zone, problem, busy, decide, onWriting }: Props) {
  const { t, lang } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [writing, startWriting] = useState<'CHANGE' | 'NO' | null>(null);
  const setWriting = (kind: 'CHANGE' | 'NO' | null) => {
    startWriting(kind);
    onWriting(kind !== null);
  };
  const [revising, setRevising] = useState(false);
  const [text, setText] = useState('');
  const name = useId();
  const hash = post.contentHash;
  const mayAnswer = hash != null && (post.state === 'WAITING' || revising);
  const answered = post.state === 'APPROVED' || post.state === 'REJECTED';

  const answer = async (kind: Decision['answer'], said = '') => {
    if (hash == null) return;
    const done = await decide({ postId: post.id, contentHash: hash, at: post.at ?? null, answer: kind, text: said });
    if (!done) return;
    setWriting(null);
    setRevising(false);
    setText('');
    card.current?.focus();
  };
  const begin = (kind: 'CHANGE' | 'NO') => {
    const quote = quoted(words.current);
    if (quote !== null) setText((before) => `„${quote}“: ${before}`);
    setWriting(kind);
  };

  return (
    <article ref={card} className={css.card} aria-labelledby={name} tabIndex={-1}>
      <header className={css.cardHead}>
        <h2 id={name}>
          {post.local != null && post.at != null
            ? `${dayWords(post.local.slice(0, 10), lang)}, ${clock(post.at, zone, lang)}`
            : t(
                post.state === 'IN_WORK' || post.state === 'DISCARDED'
                  ? du && post.state === 'IN_WORK'
                    ? 'approval.inWorkDu'
                    : `approval.state.${post.state}`
                  : 'approval.noSlot',
              )}
        </h2>
        {post.state !== 'IN_WORK' && post.state !== 'DISCARDED' && (
          <Chip tone={tones[post.state]}>{t(`approval.state.${post.state}`)}</Chip>
        )}
      </header>
      <div ref={words}>
        {post.channels.length > 0 && (
          <PostPreview
            channels={post.channels}
            about={
              mayAnswer
                ? (number) => {
                    setText((before) => `${before}${t('approval.picture', { number })}`);
                    setWriting(writing ?? 'CHANGE');
                  }
                : undefined
            }
          />
        )}
        {post.channels.length === 0 && hash != null && <p>{t('approval.none')}</p>}
      </div>
      {post.before.length > 0 && (
        <Suspense>
          <SinceAsked before={post.before} now={post.channels} du={du} />
        </Suspense>
      )}
      {post.answer != null && post.answer !== '' && (
        <p className={css.answer}>
          <b>{t(du ? 'approval.yourAnswerDu' : 'approval.yourAnswer')}</b> {post.answer}
        </p>
      )}
      {post.findings.length > 0 && (
        <p className={css.findings}>{t('approval.findings', { count: post.findings.length })}</p>
      )}
      {problem !== undefined && <ErrorNotice error={problem} compact />}
      {mayAnswer && writing === null && (
        <div className={css.answers}>
          <button type="button" className={css.primary} disabled={busy} onClick={() => void answer('YES')}>
            {t('approval.yes')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              begin('CHANGE');
            }}
          >
            {t('approval.change')}
          </button>
          <button
            type="button"
            disabled={busy}
            onClick={() => {
              begin('NO');
            }}
          >
            {t('approval.no')}
          </button>
          {revising && (
            <button
              type="button"
              onClick={() => {
                setRevising(false);
                card.current?.focus();
              }}
            >
              {t('approval.cancel')}
            </button>
          )}
        </div>
      )}
      {mayAnswer && writing !== null && (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            void answer(writing, text.trim());
          }}
        >
          <label htmlFor={`${name}-text`}>
            {t(writing === 'CHANGE' ? 'approval.changeLabel' : 'approval.noLabel')}
          </label>
          {writing === 'CHANGE' && (
            <p className={css.hint}>{t(du ? 'approval.changeHintDu' : 'approval.changeHint')}</p>
          )}
          <textarea
            id={`${name}-text`}
            rows={4}
            maxLength={2000}
            required={writing === 'CHANGE'}
            autoFocus
            onFocus={({ currentTarget }) => {
              currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
            }}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <div className={css.answers}>
            <button type="submit" className={css.primary} disabled={busy}>
              {t('approval.send')}
            </button>
            <button
              type="button"
              onClick={() => {
                setWriting(null);
              }}
            >
              {t('approval.cancel')}
            </button>
          </div>
        </form>
      )}
      {answered && !revising && hash != null && (
        <button
          type="button"
          className={css.revise}
          onClick={() => {
            setRevising(true);
            card.current?.focus();
          }}
        >
          {t('approval.revise')}
        </button>
      )}
    </article>
  );
}

/** What is marked within the post; null where nothing is. */
function quoted(within: HTMLElement | null): string | null {
  const marked = window.getSelection();
  if (within === null || marked === null || marked.isCollapsed || !within.contains(marked.anchorNode)) return null;
  const text = marked.toString().trim().replace(/\s+/g, ' ');
  return text === '' ? null : text.slice(0, 200);
}
