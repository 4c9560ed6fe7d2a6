import type { Reply } from '@staff/shared/inquiry/inquiries.api.ts';
import type { Outgoing } from './outbox.ts';

/** What an inquiry knows of a reply that was accepted: the last one with its text since the writer looked. */
export const replyOf = (replies: Reply[], { text, seen }: Pick<Outgoing, 'text' | 'seen'>): Reply | undefined =>
  replies.slice(seen.replies).findLast((reply) => reply.text.trim() === text.trim());
