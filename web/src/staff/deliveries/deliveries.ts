import { isPublic, type Delivery } from '@staff/shared/post/post.api.ts';

/** The deliveries grouped by channel, the parts of a thread in order. */
export function byChannel(deliveries: Delivery[]): [Delivery, ...Delivery[]][] {
  const groups = new Map<string, [Delivery, ...Delivery[]]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.channelId);
    if (group) group.push(delivery);
    else groups.set(delivery.channelId, [delivery]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.part - b.part);
  return [...groups.values()];
}

/** Whether a manual publication was not confirmed in time. */
export const isOverdue = ({ status, reason }: Delivery): boolean =>
  status === 'TO_DO' && reason?.code === 'proof-missing';

const stopped = ['REJECTED', 'EXPIRED', 'HELD'];

/**
 * Whether it can be sent for itself. As long as nothing of a post is public it gets a new time as a whole; and what only
 * waits for the part before it goes on by itself.
 */
export const mayBeResent = ({ status, reason }: Delivery, all: Delivery[]): boolean =>
  stopped.includes(status) && reason?.code !== 'part-before' && isPublic(all);
