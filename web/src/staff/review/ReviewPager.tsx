import '@staff/shared/styles/input.ts';
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import css from './Review.module.css';

interface Props {
  at: number;
  count: number;
  onBack: () => void;
  onGo: (distance: number) => void;
}

/** On a phone: back to the list, and from one post to the next. */
export function ReviewPager({ at, count, onBack, onGo }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={css.pager} aria-label={t('page.review')}>
      <Button variant="subtle" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
        {t('review.back')}
      </Button>
      <span className={css.position}>{t('review.position', { number: at + 1, count })}</span>
      <ActionIcon
        variant="default"
        size={44}
        disabled={at === 0}
        aria-label={t('review.previous')}
        onClick={() => {
          onGo(-1);
        }}
      >
        <IconChevronLeft size={20} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={44}
        disabled={at === count - 1}
        aria-label={t('review.next')}
        onClick={() => {
          onGo(1);
        }}
      >
        <IconChevronRight size={20} aria-hidden="true" />
      </ActionIcon>
    </nav>
  );
}
