import { Button } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { slotWords } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { idOf, type Attention } from '@staff/shared/attention/attention.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import css from './Review.module.css';

interface Props {
  /** Those whose turn is the reader's come first. */
  waiting: Attention[];
  /** How many these are. */
  mine: number;
  open: Attention | undefined;
  shown: boolean;
  focused: boolean;
  onChoose: (item: Attention) => void;
}

/** The posts to review; the open one is scrolled into view. */
export function ReviewList({ waiting, mine, open, shown, focused, onChoose }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { zone } = useScope();
  const current = useRef<HTMLButtonElement>(null);
  const id = open && idOf(open);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
    if (shown && focused) current.current?.focus();
  }, [id, shown, focused]);
  return (
    <ul className={css.list} aria-label={t('page.review')}>
      {waiting.map((item, index) => (
        <li key={item.postId}>
          {index === mine && <h2 className={css.theirs}>{t('review.theirs')}</h2>}
          <button
            type="button"
            ref={item === open ? current : null}
            className={css.item}
            aria-current={item === open}
            onClick={() => {
              onChoose(item);
            }}
          >
            <ClientTag clientId={item.clientId} />
            <span className={css.title} dir="auto">
              {item.title}
            </span>
            <span className={css.when}>
              {t('review.since')} <RelativeTime at={item.at} zone={zone} />
              {item.slotAt != null && <> · {t('review.slot', { slot: slotWords(item.slotAt, zone, now, lang) })}</>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The open post does not wait any more; the reader moves on when ready. */
export function Decided({ by, onGo }: { by: 'me' | 'others'; onGo: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={css.nothing}>
      <EmptyState icon={<IconEyeCheck size={32} stroke={1.5} />} title={t(by === 'me' ? 'review.mine' : 'review.gone')}>
        {t(by === 'me' ? 'review.mineHelp' : 'review.goneHelp')}
      </EmptyState>
      <Button variant="default" onClick={onGo}>
        {t('review.next')}
      </Button>
    </div>
  );
}

/** Nothing to review. After the last decision this takes the focus, so that screen readers read on here. */
export function NothingToReview({ focused }: { focused: boolean }) {
  const { t } = useTranslation();
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) container.current?.focus();
  }, [focused]);
  return (
    <div ref={container} tabIndex={-1} className={css.nothing}>
      <EmptyState icon={<IconEyeCheck size={32} stroke={1.5} />} title={t('review.none')}>
        {t('review.noneHelp')}
      </EmptyState>
    </div>
  );
}
