import { DecisionButtons } from '@staff/review/DecisionButtons.tsx';
import { useApprove } from '@staff/review/useApprove.tsx';
import { blockingIn, useChecks } from '@staff/shared/checks/checks.api.ts';
import { useCachePost, type Post } from '@staff/shared/post/post.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';

/** Approve or reject a post that waits for it, where the reader may. */
export function Decide({ post }: { post: Post }) {
  const decides = useMay('APPROVE_POSTS') && post.status === 'IN_REVIEW';
  const checks = useChecks(post.clientId, post.id, post.draft, post.slot ?? null, decides);
  const approve = useApprove();
  const cachePost = useCachePost();
  if (!decides) return null;
  return (
    <DecisionButtons
      post={post}
      blocking={blockingIn(checks.data?.findings)}
      onApprove={() => {
        approve(post);
      }}
      onReject={async (reject) => {
        cachePost(await reject(post));
      }}
    />
  );
}
