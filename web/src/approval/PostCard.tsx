import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { clock, dayWords } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import type { Tone } from '@shared/words/stages.ts';
import { Answer } from './Answer.tsx';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import { contentOf, type CardProps, type Reader } from './card.ts';
import { ChangedNote } from './ChangedNote.tsx';
import { PostPreview } from './PostPreview.tsx';
import { Remarks } from './Remarks.tsx';
import { remarksOfAgency, useThreads } from './remarks.api.ts';
import { useChange } from './useChange.ts';
import { useJustChanged } from './useJustChanged.ts';
import { useMarked } from './useMarked.ts';
import { useNews } from './useNews.ts';
import { useSeen } from './useSeen.ts';
import { useWords } from './useWords.ts';

const SinceAsked = lazy(() => import('./SinceAsked.tsx'));

const tones: Record<AskedPost['state'], Tone> = {
  WAITING: 'wait',
  APPROVED: 'good',
  REJECTED: 'bad',
  IN_WORK: 'plain',
  PUBLISHED: 'good',
  DISCARDED: 'plain',
};

/** One post with its time, its looks, and the answer to it. */
export function PostCard(props: CardProps) {
  const { post, reader, sent, onWriting } = props;
  const { t } = useTranslation();
  const card = useRef<HTMLElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const words = useWords<'CHANGE' | 'NO'>(post, 'answer');
  const remark = useWords(post, 'remark');
  const marks = useMarked(preview, post);
  const isShown = post.state !== 'IN_WORK' && post.state !== 'DISCARDED';
  const threads = useThreads(post.id, isShown, useSeen(card));
  const changed = useChange(post, reader.asOf);
  const isOther = useJustChanged(contentOf(post));
  const name = useId();
  const { du, say } = reader;
  const [revising, setRevising] = useState(false);
  const mayAnswer = post.contentHash != null && (post.state === 'WAITING' || revising);
  const isWriting = mayAnswer && words.to !== null;
  // One note is enough: where somebody writes it stands with the words.
  const isNoted = [words, remark].some((each) => each.to !== null && each.changed) || props.refusal !== undefined;
  const isNew = isShown && !isNoted && changed !== null && changed > (sent?.asOf ?? 0);

  useEffect(() => {
    onWriting(post.id, isWriting);
  }, [onWriting, post.id, isWriting]);

  useNews(
    post.state,
    (before, now) => before === 'WAITING' && now === 'IN_WORK' && sent === undefined,
    () => {
      say(t('approval.takenBack'));
    },
  );
  useNews(
    threads.data && remarksOfAgency(threads.data),
    (before, now) => before !== undefined && now !== undefined && now > before,
    () => {
      say(t('approval.remarked'));
    },
  );

  return (
    <article ref={card} className={css.card} data-steady aria-labelledby={name} tabIndex={-1}>
      <header className={css.cardHead}>
        <h2 id={name}>{useTitle(post, reader)}</h2>
        {isShown && <Chip tone={tones[post.state]}>{t(`approval.state.${post.state}`)}</Chip>}
      </header>
      {isNew && <ChangedNote at={changed} reader={reader} />}
      {isShown && (
        <div ref={preview}>
          {post.channels.length > 0 ? (
            <PostPreview
              channels={post.channels}
              threads={threads.data ?? []}
              about={
                mayAnswer
                  ? (assetId) => {
                      words.begin('CHANGE', { place: { picture: assetId } });
                    }
                  : undefined
              }
            />
          ) : (
            post.contentHash != null && <p>{t('approval.none')}</p>
          )}
        </div>
      )}
      {post.before.length > 0 && (
        <Suspense>
          <SinceAsked before={post.before} now={post.channels} du={du} />
        </Suspense>
      )}
      {post.findings.length > 0 && (
        <p className={css.findings}>{t('approval.findings', { count: post.findings.length })}</p>
      )}
      <Answer
        {...props}
        isOther={isOther}
        mayAnswer={mayAnswer}
        revising={revising}
        revise={(on) => {
          setRevising(on);
          card.current?.focus({ preventScroll: true });
        }}
        words={words}
        marks={marks}
      />
      <Remarks post={post} shown={isShown} reader={reader} threads={threads} words={remark} marks={marks} />
    </article>
  );
}

/** When it goes out, or why that is not known. */
function useTitle({ state, local, at }: AskedPost, { du, zone }: Reader): string {
  const { t, lang } = useTranslation();
  if (local != null && at != null) return `${dayWords(local.slice(0, 10), lang)}, ${clock(at, zone, lang)}`;
  if (state === 'IN_WORK') return t(du ? 'approval.inWorkDu' : 'approval.state.IN_WORK');
  return t(state === 'DISCARDED' ? 'approval.state.DISCARDED' : 'approval.noSlot');
}
