import { notifications } from '@mantine/notifications';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { idOf } from '@staff/shared/attention/attention.api.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { Decided, NothingToReview, ReviewList } from './ReviewList.tsx';
import { ReviewPost } from './ReviewPost.tsx';
import { ReviewPager } from './ReviewPager.tsx';
import { useSettled } from './review.api.ts';
import { useApprove } from './useApprove.tsx';
import { useReview } from './useReview.ts';
import css from './Review.module.css';

/** The posts to review, one after the other. On a phone either the list or one post is shown. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { attention, waiting, mine, at, next, open, ...review } = useReview();
  const settled = useSettled();
  const approve = useApprove();
  useKeys({
    j: () => {
      review.by(1);
    },
    k: () => {
      review.by(-1);
    },
  });

  const rejected = (post: Post) => {
    notifications.show({
      message: t('review.rejected', { title: nameOf(post.draft) || t('post.untitled') }),
      autoClose: 6_000,
    });
    review.goOn();
    settled(post.id);
  };

  return (
    <>
      <PageHeader title={t('page.review')} />
      <QueryView query={attention} rows={5}>
        {() =>
          next === undefined ? (
            <NothingToReview focused={review.focus.nothing} />
          ) : (
            <div className={css.panes} data-open={review.isOnPost}>
              <ReviewList
                waiting={waiting}
                mine={mine}
                open={open}
                shown={!review.isOnPost}
                focused={review.focus.list}
                onChoose={review.choose}
              />
              <div className={css.one}>
                <ReviewPager at={at} count={waiting.length} onBack={review.toList} onGo={review.by} />
                {open === undefined ? (
                  <Decided
                    by={review.isMine ? 'me' : 'others'}
                    onGo={() => {
                      review.choose(next);
                    }}
                  />
                ) : (
                  <ReviewPost
                    key={open.postId}
                    clientId={open.clientId}
                    postId={idOf(open)}
                    focused={review.focus.post}
                    onApprove={(post) => {
                      review.goOn();
                      approve(post);
                    }}
                    onRejected={rejected}
                  />
                )}
              </div>
            </div>
          )
        }
      </QueryView>
    </>
  );
}
