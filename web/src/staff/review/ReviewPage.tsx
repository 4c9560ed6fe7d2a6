import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { idOf, useAttention, type Attention } from '@staff/shared/attention/attention.api.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { DecidedMeanwhile, NothingToReview, ReviewList } from './ReviewList.tsx';
import { ReviewPost, type Decided } from './ReviewPost.tsx';
import { ReviewPager } from './ReviewPager.tsx';
import { useSettled } from './review.api.ts';
import css from './Review.module.css';

/** Keep in step with the media query in Review.module.css. */
const narrow = '(max-width: 860px)';

/** The value of `arrived` when the reader came back to the list. */
const back = 'list';

/** The posts to review, one after the other. On a phone either the list or one post is shown. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const attention = useAttention();
  const settled = useSettled();
  const [params, setParams] = useSearchParams();
  const [last, setLast] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  // The post that takes the focus after a decision or a tap, so that screen readers read on there.
  const [arrived, setArrived] = useState<string | null>(null);
  const waiting = (attention.data ?? []).filter(
    (item) => item.kind === 'APPROVAL' && (clientId === null || item.clientId === clientId),
  );
  const wanted = params.get('item') ?? reading;
  const found = waiting.findIndex((item) => item.postId === wanted);
  // If somebody else decides on the open post, stay at its position and do not open another one by itself.
  const at = found >= 0 ? found : Math.min(last, waiting.length - 1);
  if (found >= 0 && found !== last) setLast(found);
  const next = waiting[at];
  const open = wanted === null ? next : waiting[found];
  if (wanted === null && next !== undefined) setReading(idOf(next));

  const choose = (item: Attention) => {
    setReading(idOf(item));
    setArrived(window.matchMedia(narrow).matches ? idOf(item) : null);
    setParams({ item: idOf(item) }, { replace: true });
  };
  const by = (distance: number) => {
    const other = open === undefined ? next : waiting[at + distance];
    if (other) choose(other);
  };
  useKeys({
    j: () => {
      by(1);
    },
    k: () => {
      by(-1);
    },
  });

  const decided = (post: Post, how: Decided) => {
    const other = waiting[at + 1] ?? waiting[at - 1];
    notifications.show({
      message: t(`review.${how}`, { title: nameOf(post.draft) || t('post.untitled') }),
      autoClose: 6_000,
    });
    setReading(other ? idOf(other) : null);
    setArrived(other ? idOf(other) : '');
    setParams(other ? { item: idOf(other) } : {}, { replace: true });
    settled(post.id);
  };

  return (
    <>
      <PageHeader title={t('page.review')} />
      <QueryView query={attention} rows={5}>
        {() =>
          next === undefined ? (
            <NothingToReview focused={arrived === ''} />
          ) : (
            <div className={css.panes} data-open={params.has('item')}>
              <ReviewList
                waiting={waiting}
                open={open}
                shown={!params.has('item')}
                focused={arrived === back}
                onChoose={choose}
              />
              <div className={css.one}>
                <ReviewPager
                  at={at}
                  count={waiting.length}
                  onBack={() => {
                    setArrived(back);
                    setParams({}, { replace: true });
                  }}
                  onGo={by}
                />
                {open === undefined ? (
                  <DecidedMeanwhile
                    onGo={() => {
                      choose(next);
                    }}
                  />
                ) : (
                  <ReviewPost
                    key={open.postId}
                    clientId={open.clientId}
                    postId={idOf(open)}
                    focused={arrived === open.postId && params.get('item') === open.postId}
                    onDecided={decided}
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
