import { useApprovalPolicy } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';

/** Whether the reader wrote this and its client wants somebody else to approve it; undefined while loading. */
export function useOwn(thing: { authors: string[]; clientId: string }, waits: boolean): boolean | undefined {
  const { staffId } = useSession();
  const wrote = thing.authors.includes(staffId);
  const policy = useApprovalPolicy(thing.clientId, wrote && waits);
  if (!wrote) return false;
  // If the policy cannot be loaded, or depends on the post, the service decides.
  return policy.data === undefined
    ? policy.isError
      ? false
      : undefined
    : policy.data.rules.length === 0 && policy.data.required && !policy.data.ownPosts;
}
