import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { Problem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { clock, dayWords } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import type { Tone } from '@shared/words/stages.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { AskedPost, Decision } from './approval.api.ts';
import css from './Approval.module.css';
import { PostPreview } from './PostPreview.tsx';
import { Remarks } from './Remarks.tsx';
import { picturesOf, useThreads } from './remarks.api.ts';
import { useMarked } from './useMarked.ts';
import { useSeen } from './useSeen.ts';
import { useWords } from './useWords.ts';
import { UnsentWords } from './WordsNote.tsx';

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
  const preview = useRef<HTMLDivElement>(null);
  const [writing, startWriting] = useState<'CHANGE' | 'NO' | null>(null);
  const setWriting = (kind: 'CHANGE' | 'NO' | null) => {
    startWriting(kind);
    onWriting(kind !== null);
  };
  const [revising, setRevising] = useState(false);
  const words = useWords(post);
  const marks = useMarked(preview, post);
  const pictures = picturesOf(post);
  const isShown = post.state !== 'IN_WORK' && post.state !== 'DISCARDED';
  const threads = useThreads(post.id, useSeen(card) && isShown);
  const name = useId();
  const hash = post.contentHash;
  const mayAnswer = hash != null && (post.state === 'WAITING' || revising);
  const answered = post.state === 'APPROVED' || post.state === 'REJECTED';

  const answer = async (kind: Decision['answer'], said = '') => {
    if (hash == null) return;
    const about = kind === 'CHANGE' && words.pin !== null ? { pin: words.pin } : {};
    const asked = { postId: post.id, contentHash: hash, at: post.at ?? null, answer: kind, text: said, ...about };
    if (!(await decide(asked))) return;
    setWriting(null);
    setRevising(false);
    words.clear();
    card.current?.focus();
  };
  const begin = (kind: 'CHANGE' | 'NO') => {
    words.begin((kind === 'CHANGE' ? marks.marked() : null) ?? words.pin);
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
        {isShown && <Chip tone={tones[post.state]}>{t(`approval.state.${post.state}`)}</Chip>}
      </header>
      <div ref={preview}>
        {post.channels.length > 0 && (
          <PostPreview
            channels={post.channels}
            threads={threads.data ?? []}
            about={
              mayAnswer
                ? (assetId) => {
                    words.begin({ place: { picture: assetId } });
                    setWriting('CHANGE');
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
            onPointerDown={marks.keep}
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
        <AnswerForm
          kind={writing}
          du={du}
          busy={busy}
          words={words}
          pictures={pictures}
          onSend={() => void answer(writing, words.text.trim())}
          onCancel={() => {
            setWriting(null);
          }}
        />
      )}
      {!mayAnswer && writing !== null && <UnsentWords text={words.text} du={du} />}
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
      <Remarks post={post} shown={isShown} du={du} zone={zone} threads={threads} pictures={pictures} marks={marks} />
    </article>
  );
}
