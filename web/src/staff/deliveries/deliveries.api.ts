import type { DecideDeliveryDecision, DeliveryDecided, DeliveryState } from '@shared/api/content.ts';
import { send } from '@shared/http/http.ts';

/** What a person can decide about a delivery. */
export type Decision = DecideDeliveryDecision;

/** Sends a decision, with an address or a note as proof. */
export const decide = (clientId: string, deliveryId: string, decision: Decision, { url = '', note = '' } = {}) =>
  send<DeliveryState>('POST', `/api/clients/${clientId}/deliveries/${deliveryId}/decision`, {
    decision,
    ...(url ? { url } : {}),
    ...(note ? { note } : {}),
  } satisfies DeliveryDecided);
