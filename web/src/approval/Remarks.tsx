import { useId, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import { PinChip } from './PinChip.tsx';
import { useSay, type Thread } from './remarks.api.ts';
import type { Marks } from './useMarked.ts';
import { useWords } from './useWords.ts';
import { UnsentWords } from './WordsNote.tsx';

interface Props {
  post: AskedPost;
  /** Whether something can be said at the post. */
  shown: boolean;
  du: boolean;
  zone: string;
  threads: UseQueryResult<Thread[]>;
  pictures: string[];
  marks: Marks;
}

/** What was said at a post, and a way to say more. */
export function Remarks({ post, shown, du, zone, threads, pictures, marks }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const say = useSay(post.id);
  // The thread that is answered; null for a new one.
  const [writing, setWriting] = useState<{ threadId: string | null } | null>(null);
  const words = useWords(post);
  const all = threads.data ?? [];
  // What is an answer to something that was taken back becomes a remark of its own.
  const isGone = threads.data !== undefined && all.every(({ id }) => id !== writing?.threadId);
  const threadId = isGone ? null : (writing?.threadId ?? null);

  const close = () => {
    setWriting(null);
    words.clear();
    say.reset();
  };
  if (!shown) return writing && <UnsentWords text={words.text} du={du} />;
  const form = writing !== null && (
    <>
      {say.error !== null && <ErrorNotice error={say.error} compact />}
      {writing.threadId !== null && threadId === null && (
        <p role="status">{t(du ? 'approval.threadGoneDu' : 'approval.threadGone')}</p>
      )}
      <AnswerForm
        kind={threadId === null ? 'REMARK' : 'REPLY'}
        du={du}
        busy={say.isPending}
        words={words}
        pictures={pictures}
        onSend={() => {
          const text = words.text.trim();
          if (text !== '') say.mutate({ threadId, text, pin: words.pin }, { onSuccess: close });
        }}
        onCancel={close}
      />
    </>
  );
  return (
    <section className={css.remarks} aria-labelledby={all.length > 0 ? name : undefined}>
      {all.length > 0 && <h3 id={name}>{t('approval.remarks')}</h3>}
      {threads.error !== null && <ErrorNotice error={threads.error} retry={() => void threads.refetch()} compact />}
      <ul className={css.threads}>
        {all.map((thread) => (
          <li key={thread.id} className={css.thread} data-resolved={thread.resolved}>
            <Said thread={thread} du={du} zone={zone} pictures={pictures} />
            {threadId === thread.id
              ? form
              : writing === null && (
                  <button
                    type="button"
                    className={css.revise}
                    onClick={() => {
                      words.begin(null);
                      setWriting({ threadId: thread.id });
                    }}
                  >
                    {t('approval.reply')}
                  </button>
                )}
          </li>
        ))}
      </ul>
      {threadId === null && form}
      {writing === null && (
        <button
          type="button"
          className={css.revise}
          onPointerDown={marks.keep}
          onClick={() => {
            words.begin(marks.marked());
            setWriting({ threadId: null });
          }}
        >
          {t('approval.remark')}
        </button>
      )}
    </section>
  );
}

function Said({ thread, du, zone, pictures }: { thread: Thread; du: boolean; zone: string; pictures: string[] }) {
  const { t, lang } = useTranslation();
  const { pin, remarks, resolved } = thread;
  const agency = t(du ? 'approval.agencyDu' : 'approval.agency');
  return (
    <>
      {pin != null &&
        (pin.gone ? (
          <p className={css.pin}>
            {pin.words == null ? t('approval.gonePicture') : t('approval.goneWords', { words: pin.words })}
          </p>
        ) : (
          <PinChip pin={{ place: pin.place, words: pin.words ?? null }} pictures={pictures} />
        ))}
      <ul className={css.said}>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <p className={css.byLine}>
              <b>{remark.own ? t(du ? 'approval.ownDu' : 'approval.own') : (remark.byName ?? agency)}</b> ·{' '}
              {exact(remark.at, zone, lang)}
            </p>
            <p className={css.words} dir="auto">
              {remark.text}
            </p>
          </li>
        ))}
      </ul>
      {resolved && <p className={css.byLine}>{t('approval.resolved')}</p>}
    </>
  );
}
