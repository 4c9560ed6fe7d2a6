import { send } from '@shared/http/http.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

/** What a person can say about a delivery that waits for one. */
export type Decision = 'IT_IS_LIVE' | 'SEND_AGAIN' | 'DISCARD';

/** Says what became of a delivery, with its address or a note as proof; answers with the post as it then stands. */
export const decide = (clientId: string, deliveryId: string, decision: Decision, { url = '', note = '' } = {}) =>
  send<Post>('POST', `/api/clients/${clientId}/deliveries/${deliveryId}/decision`, { decision, ...(url ? { url } : {}), ...(note ? { note } : {}) });
