import { useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import { contentOf, type Reader } from './card.ts';
import { useJustChanged } from './useJustChanged.ts';
import { dayList, isSpan, listed } from './days.ts';

interface Props {
  all: AskedPost[];
  /** Those that wait. */
  posts: AskedPost[];
  reader: Reader;
  /** How far the sending of answers has come; null where none are sent. */
  sending: string | null;
  /** Approves as many as it answers. */
  approve: (posts: AskedPost[]) => Promise<number>;
}

/** One yes to all posts that wait, which says which they are. It can be taken back at each as long as any answer can. */
export function ApproveAll({ all, posts, reader: { du, say }, sending, approve }: Props) {
  const { t } = useTranslation();
  const [approved, setApproved] = useState(0);
  const place = useRef<HTMLElement>(null);
  const words = useWhich(posts);
  const isOther = useJustChanged(all.map((post) => `${post.id} ${contentOf(post)}`).join());
  const sent = t(du ? 'approval.allSentDu' : 'approval.allSent', { count: approved });
  const approveAll = async () => {
    const count = await approve(posts);
    setApproved(count);
    if (count > 0) say(t(du ? 'approval.allSentDu' : 'approval.allSent', { count }));
    place.current?.focus({ preventScroll: true });
  };
  if (posts.length === 1 || (posts.length === 0 && approved === 0)) return null;
  return (
    <section ref={place} className={css.all} data-steady aria-label={posts.length === 0 ? sent : words} tabIndex={-1}>
      {sending !== null && <p>{sending}</p>}
      {sending === null && posts.length === 0 && <p>{sent}</p>}
      {sending === null && posts.length > 1 && (
        <div className={css.answers}>
          <button type="button" disabled={isOther} onClick={() => void approveAll()}>
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
