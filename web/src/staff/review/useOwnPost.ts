import { useApprovalPolicy } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

/** Whether the reader wrote this post and the client wants somebody else to approve it; unknown while its rule is being asked for. */
export function useOwnPost(post: Post | null): boolean | undefined {
  const { staffId } = useSession();
  const wrote = post?.authors.includes(staffId) === true;
  const policy = useApprovalPolicy(post?.clientId ?? '', wrote && post.status === 'IN_REVIEW');
  if (!wrote) return false;
  // Where the rule cannot be read, the service decides.
  return policy.data === undefined ? (policy.isError ? false : undefined) : policy.data.required && !policy.data.ownPosts;
}
