import { notifications } from '@mantine/notifications';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { language, translation } from '@shared/language.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { useCachePost, type Post } from '@staff/shared/post/post.api.ts';
import { approvals } from './approvals.ts';
import { ApprovedToast } from './ApprovedToast.tsx';
import { decisions, useSettled } from './review.api.ts';

/** Approves a post after a few seconds in which that can be taken back; a notice offers it. */
export function useApprove(): (post: Post) => void {
  const cachePost = useCachePost();
  const settled = useSettled();
  return (post) => {
    const id = `approved-${post.id}`;
    approvals.add(post, {
      send: () => decisions.approve(post, true),
      sent: (approved) => {
        cachePost(approved);
        settled(post.id);
        notifications.hide(id);
      },
      failed: (thrown) => {
        // Newer ones may have put it away.
        notifications.hide(id);
        notifications.show(failure(`not-${id}`, post, thrown));
      },
      takenBack: () => {
        notifications.hide(id);
      },
    });
    notifications.show({ id, message: <ApprovedToast post={post} />, autoClose: false, withCloseButton: false });
  };
}

function failure(id: string, post: Post, thrown: unknown) {
  const t = translation(language());
  const { title, help } = problemText(asProblem(thrown), t);
  return {
    id,
    color: 'var(--bad)',
    title: t('review.notApproved', { title: nameOf(post.draft) || t('post.untitled') }),
    message: [title, help].filter(Boolean).join(' '),
    autoClose: false,
    withCloseButton: true,
  };
}
