import { useTranslation } from '@shared/i18n.ts';
import { AsOf, RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Reactions } from './reactions.api.ts';
import css from './Reactions.module.css';

/** How many people reacted to a delivery, what they did, and when that was so. */
export function ReactionLine({ reactions, zone }: { reactions: Reactions; zone: string }) {
  const { t } = useTranslation();
  const { counts, readAt, goneAt } = reactions;
  return (
    <p className={css.line}>
      {counts == null ? t('reactions.unread') : <Words counts={counts} />}
      {readAt != null && (
        <span className={css.asOf}>
          {', '}
          <AsOf at={Date.parse(readAt)} zone={zone} />
        </span>
      )}
      {goneAt != null && (
        <span className={css.asOf}>
          {' · '}
          {t('reactions.gone')} <RelativeTime at={goneAt} zone={zone} />
        </span>
      )}
    </p>
  );
}

function Words({ counts }: { counts: NonNullable<Reactions['counts']> }) {
  const { t } = useTranslation();
  const { likes, replies, shares } = counts;
  const total = likes + replies + shares;
  if (total === 0) return t('reactions.none');
  const parts = [
    likes > 0 && t('reactions.likes', { count: likes }),
    replies > 0 && t('reactions.replies', { count: replies }),
    shares > 0 && t('reactions.shares', { count: shares }),
  ];
  return `${t('reactions.total', { count: total })}: ${parts.filter(Boolean).join(' · ')}`;
}
