import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Post } from './post.api.ts';
import css from './Rejection.module.css';

const words = { CHANGE: 'note.wantsChange', NO_POST: 'note.wantsNoPost' } as const;

/** Who said no to a post, when, and why. */
export function Rejection({ rejection, zone }: { rejection: NonNullable<Post['rejection']>; zone: string }) {
  const { t } = useTranslation();
  const { wish, byName, at, reason } = rejection;
  return (
    <div className={css.rejection}>
      <p>
        <b>{t(wish == null ? 'note.rejected' : words[wish], { name: byName })}</b> <RelativeTime at={at} zone={zone} />
      </p>
      {reason !== '' && <blockquote className={css.reason}>{reason}</blockquote>}
    </div>
  );
}
