import type { DecideDeliveryDecision, DeliveryDecided } from '@shared/api/content.ts';
import { send } from '@shared/http/http.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

/** What a person can decide about a delivery. */
export type Decision = DecideDeliveryDecision;

/** Sends a decision, with an address or a note as proof; returns the changed post. */
export const decide = (clientId: string, deliveryId: string, decision: Decision, { url = '', note = '' } = {}) =>
  send<Post>('POST', `/api/clients/${clientId}/deliveries/${deliveryId}/decision`, {
    decision,
    ...(url ? { url } : {}),
    ...(note ? { note } : {}),
  } satisfies DeliveryDecided);
