import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import type { Reader } from './card.ts';
import type { Sent } from './useDecide.ts';

/**
 * Says of an answer that it arrived, and how long it can be changed: seen where it was sent, and aloud. Of many that were
 * sent together that is said once, where it was done.
 */
export function SentLine({ post, sent, reader }: { post: AskedPost; sent: Sent | undefined; reader: Reader }) {
  const { t } = useTranslation();
  const { du, say } = reader;
  const line = useRef<HTMLParagraphElement>(null);
  const stands = sent !== undefined && standsAs[sent.answer].includes(post.state);
  const words = stands
    ? [
        t(du ? `approval.sentDu.${sent.answer}` : `approval.sent.${sent.answer}`),
        ...(post.contentHash == null
          ? []
          : [t(du ? `approval.mayReviseDu.${sent.answer}` : `approval.mayRevise.${sent.answer}`)]),
      ].join(' ')
    : null;
  useEffect(() => {
    if (words === null || sent?.alone !== true) return;
    line.current?.scrollIntoView({ block: 'nearest' });
    say(words);
    // Said once, when the answer was sent; not again in the other language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sent, say]);
  return (
    words !== null && (
      <p ref={line} className={css.sent}>
        {words}
      </p>
    )
  );
}

/** What a post is with an answer that still stands. */
const standsAs: Record<Sent['answer'], AskedPost['state'][]> = {
  YES: ['APPROVED'],
  CHANGE: ['REJECTED', 'IN_WORK'],
  NO: ['REJECTED', 'IN_WORK', 'DISCARDED'],
};
