import { useTranslation } from '@shared/i18n.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { whatFollows } from '@staff/shared/post/useTurn.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import { approvals } from './approvals.ts';
import css from './Review.module.css';

/** Says that a post is being approved, while that can be taken back. */
export function ApprovedToast({ post }: { post: Post }) {
  const { t } = useTranslation();
  return (
    <span className={css.toast}>
      <span>
        {t(`review.${whatFollows(post.turn)}`, {
          title: nameOf(post.draft) || t('post.untitled'),
        })}
      </span>
      <UndoButton
        onUndo={() => {
          // The button goes; the focus must not go with it.
          document.getElementById('main')?.focus();
          approvals.takeBack(post.id);
        }}
      />
    </span>
  );
}
