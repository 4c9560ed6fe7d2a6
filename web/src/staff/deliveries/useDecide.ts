import { useState } from 'react';
import { readAfter, useCachePost, type Delivery, type Post } from '@staff/shared/post/post.api.ts';
import { decide as send, type Decision as Choice } from './deliveries.api.ts';

export interface DecisionProps {
  post: Post;
  delivery: Delivery;
  onChanged: (post: Post) => void;
}

/** Sends a decision. An error is kept for display and rethrown. */
export function useDecide(post: Post, delivery: Delivery, onChanged: (post: Post) => void) {
  const cachePost = useCachePost();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const decide = async (choice: Choice, proof: { url?: string; note?: string } = {}) => {
    setBusy(true);
    setError(null);
    try {
      const changed = await readAfter(
        post,
        send(post.clientId, delivery.id, choice, proof).then(() => ({})),
      );
      cachePost(changed);
      onChanged(changed);
    } catch (thrown) {
      setError(thrown);
      throw thrown;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, error };
}
