import { useApprovalPolicy } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Post } from './post.api.ts';

/** Whether the reader wrote this post and its client wants somebody else to approve it; undefined while loading. */
export const useOwnPost = (post: Post | null): boolean | undefined => useOwn(post, post?.status === 'IN_REVIEW');

/** The same of anything that has authors and waits for an approval. */
export function useOwn(thing: Pick<Post, 'authors' | 'clientId'> | null, waits: boolean): boolean | undefined {
  const { staffId } = useSession();
  const wrote = thing?.authors.includes(staffId) === true;
  const policy = useApprovalPolicy(thing?.clientId ?? '', wrote && waits);
  if (!wrote) return false;
  // If the policy cannot be loaded, the service decides.
  return policy.data === undefined
    ? policy.isError
      ? false
      : undefined
    : policy.data.required && !policy.data.ownPosts;
}
