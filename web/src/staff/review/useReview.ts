import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { idOf, useAttention, type Attention } from '@staff/shared/attention/attention.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useIsMyTurn } from '@staff/shared/post/useTurn.ts';
import { approvals, useApproving } from './approvals.ts';

/** Keep in step with the media query in Review.module.css. */
const narrow = '(max-width: 860px)';

/** The value of `arrived` when the reader came back to the list. */
const back = 'list';

/** The posts that wait, which of them is open, and the way from one to the next. */
export function useReview() {
  const { clientId } = useScope();
  const attention = useAttention();
  const approving = useApproving();
  const [params, setParams] = useSearchParams();
  const [last, setLast] = useState(0);
  const [reading, setReading] = useState<string | null>(null);
  // The post that takes the focus after a decision or a tap, so that screen readers read on there.
  const [arrived, setArrived] = useState<string | null>(null);
  const isMyTurn = useIsMyTurn();
  const all = (attention.data ?? []).filter(
    (item) =>
      item.kind === 'APPROVAL' && (clientId === null || item.clientId === clientId) && !approving.has(idOf(item)),
  );
  const mine = all.filter((item) => isMyTurn(item.turn));
  const waiting = [...mine, ...all.filter((item) => !isMyTurn(item.turn))];
  const named = params.get('item');
  const wanted = named ?? reading;
  const found = waiting.findIndex((item) => item.postId === wanted);
  // If somebody else decides on the open post, stay at its position and do not open another one by itself.
  const at = found >= 0 ? found : Math.min(last, waiting.length - 1);
  if (found >= 0 && found !== last) setLast(found);
  const next = waiting[at];
  const open = wanted === null ? next : waiting[found];
  if (wanted === null && next !== undefined) setReading(idOf(next));

  const show = (postId: string | null, focus: string | null) => {
    setReading(postId);
    setArrived(focus);
    setParams(postId === null ? {} : { item: postId }, { replace: true });
  };
  const choose = (item: Attention) => {
    show(idOf(item), window.matchMedia(narrow).matches ? idOf(item) : null);
  };
  const showAgain = useEffectEvent((post: Post) => {
    if (clientId === null || post.clientId === clientId) show(post.id, post.id);
  });
  useEffect(
    () =>
      approvals.onTakenBack((post) => {
        showAgain(post);
      }),
    [],
  );
  return {
    attention,
    waiting,
    /** How many of them are the reader's to decide on; they come first. */
    mine: mine.length,
    at,
    next,
    open,
    /** Whether one post is shown where there is room for one thing only. */
    isOnPost: named !== null,
    isMine: wanted !== null && approving.has(wanted),
    focus: {
      list: arrived === back,
      post: open !== undefined && arrived === open.postId && named === open.postId,
      nothing: arrived === '',
    },
    choose,
    by: (distance: number) => {
      const other = open === undefined ? next : waiting[at + distance];
      if (other) choose(other);
    },
    /** After a decision: the next one, or the one before where it was the last. */
    goOn: () => {
      const other = waiting[at + 1] ?? waiting[at - 1];
      show(other ? idOf(other) : null, other ? idOf(other) : '');
    },
    toList: () => {
      setArrived(back);
      setParams({}, { replace: true });
    },
  };
}
