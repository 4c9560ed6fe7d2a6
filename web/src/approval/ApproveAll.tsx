import { useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import type { Reader } from './card.ts';
import { dayList, isSpan, listed } from './days.ts';

interface Props {
  /** Those that wait. */
  posts: AskedPost[];
  reader: Reader;
  /** How far the sending of answers has come; null where none are sent. */
  sending: string | null;
  /** Approves as many as it answers. */
  approve: (posts: AskedPost[]) => Promise<number>;
}

/** One yes to all posts that wait. It asks once, of exactly the posts that it named. */
export function ApproveAll({ posts, reader: { du, say }, sending, approve }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<AskedPost[] | null>(null);
  const [approved, setApproved] = useState(0);
  const place = useRef<HTMLElement>(null);
  const words = useWhich(asked ?? posts);
  const sentWords = (count: number) => (count > 0 ? t(du ? 'approval.allSentDu' : 'approval.allSent', { count }) : '');
  const ask = (some: AskedPost[] | null) => {
    setAsked(some);
    setApproved(0);
    place.current?.focus({ preventScroll: true });
  };
  if (posts.length < 2 && asked === null && approved === 0) return null;
  return (
    <section ref={place} className={css.all} data-steady aria-label={words} tabIndex={-1}>
      {sending !== null && asked !== null ? (
        <p>{sending}</p>
      ) : asked !== null ? (
        <>
          <p>{t(du ? 'approval.askAllDu' : 'approval.askAll', { words })}</p>
          <div className={css.answers}>
            <button
              type="button"
              onClick={() => {
                void approve(asked).then((count) => {
                  setAsked(null);
                  setApproved(count);
                  say(sentWords(count));
                  place.current?.focus({ preventScroll: true });
                });
              }}
            >
              {t('approval.yesAllSure', { count: asked.length })}
            </button>
            <button
              type="button"
              onClick={() => {
                ask(null);
              }}
            >
              {t('approval.cancel')}
            </button>
          </div>
        </>
      ) : approved > 0 ? (
        <p>{sentWords(approved)}</p>
      ) : (
        <div className={css.answers}>
          <button
            type="button"
            disabled={sending !== null}
            onClick={() => {
              ask(posts);
            }}
          >
            {words}
          </button>
        </div>
      )}
    </section>
  );
}

/** `3 Beiträge freigeben: 4., 7. und 9. Dezember` */
function useWhich(posts: AskedPost[]): string {
  const { t, lang } = useTranslation();
  const locals = posts.flatMap(({ local }) => local ?? []);
  const days = dayList(locals, lang);
  const without = posts.length - locals.length;
  const when = isSpan(locals) ? [t('approval.daySpan', { from: days[0], to: days[1] })] : days;
  const rest =
    without === 0
      ? []
      : [without === posts.length ? t('approval.allWithoutSlot') : t('approval.withoutSlot', { count: without })];
  return t('approval.yesAll', {
    count: posts.length,
    days: listed([...(when.length > 0 ? [listed(when, lang)] : []), ...rest], lang),
  });
}
