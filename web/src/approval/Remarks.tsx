import { useId } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import { PinChip } from './PinChip.tsx';
import type { Reader } from './card.ts';
import { picturesOf, useSay, type Thread } from './remarks.api.ts';
import { Trouble } from './Trouble.tsx';
import type { Marks } from './useMarked.ts';
import type { Words } from './useWords.ts';
import { UnsentWords } from './WordsNote.tsx';

interface Props {
  post: AskedPost;
  /** Whether something can be said at the post. */
  shown: boolean;
  reader: Reader;
  threads: UseQueryResult<Thread[]>;
  /** Words to a thread, by its id, or to a new one. */
  words: Words;
  marks: Marks;
}

/** What is said in no thread yet. */
const fresh = 'NEW';

/** What was said at a post, and a way to say more. */
export function Remarks({ post, shown, reader, threads, words, marks }: Props) {
  const { t } = useTranslation();
  const { du, zone } = reader;
  const pictures = picturesOf(post);
  const name = useId();
  const say = useSay(post.id);
  const all = threads.data ?? [];
  // What is an answer to something that was taken back becomes a remark of its own.
  const isGone = threads.data !== undefined && all.every(({ id }) => id !== words.to);
  const threadId = isGone || words.to === fresh ? null : words.to;

  const close = () => {
    words.clear();
    say.reset();
  };
  if (!shown) return words.to !== null && <UnsentWords text={words.text} du={du} onDrop={words.clear} />;
  const form = words.to !== null && (
    <>
      {say.error !== null && <Trouble error={say.error} du={du} />}
      {words.to !== fresh && threadId === null && (
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
      {threads.error !== null && threads.data === undefined && (
        <Trouble error={threads.error} du={du} retry={() => void threads.refetch()} />
      )}
      {all.length > 0 && (
        <ul className={css.threads}>
          {all.map((thread) => (
            <li key={thread.id} className={css.thread} data-resolved={thread.resolved}>
              <Said thread={thread} du={du} zone={zone} pictures={pictures} />
              {threadId === thread.id
                ? form
                : words.to === null && (
                    <button
                      type="button"
                      className={css.revise}
                      onClick={() => {
                        words.begin(thread.id, null);
                      }}
                    >
                      {t('approval.reply')}
                    </button>
                  )}
            </li>
          ))}
        </ul>
      )}
      {threadId === null && form}
      {words.to === null && (
        <button
          type="button"
          className={css.revise}
          onPointerDown={marks.keep}
          onClick={() => {
            words.begin(fresh, marks.marked());
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
