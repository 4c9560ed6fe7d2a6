import { useApprovalPolicy } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

/** Whether the reader wrote this post and its client wants somebody else to approve it; undefined while loading. */
export function useOwnPost(post: Post | null): boolean | undefined {
  const { staffId } = useSession();
  const wrote = post?.authors.includes(staffId) === true;
  const policy = useApprovalPolicy(post?.clientId ?? '', wrote && post.status === 'IN_REVIEW');
  if (!wrote) return false;
  // If the policy cannot be loaded, the service decides.
  return policy.data === undefined
    ? policy.isError
      ? false
      : undefined
    : policy.data.required && !policy.data.ownPosts;
}
