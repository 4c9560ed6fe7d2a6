import type { Said } from '@shared/words/sentence.ts';
import type { Network } from '@shared/words/networks.ts';

export type InquiryStatus = 'OPEN' | 'WAITING_FOR_CLIENT' | 'ANSWERED' | 'DONE';
export type MentionKind = 'MENTION' | 'REPLY' | 'COMMENT' | 'MESSAGE' | 'ARTICLE';

export interface Author {
  name: string;
  handle: string;
  url?: string | null;
}

/** A message with its attachments, and whether it was edited or deleted. */
export interface MessageContent {
  text: string;
  attached?: { warning?: string | null; pictures: { description?: string | null }[] } | null;
  editedAt?: string | null;
  goneAt?: string | null;
}

/** The response time promised to the client, in minutes of opening hours. While paused it has no due time. */
export interface BusinessClock {
  startedAt: string;
  dueAt?: string | null;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  stoppedAt?: string | null;
  targetMinutes: number;
  usedMinutes: number;
  overdue: boolean;
}

/** The time the public sees: hours since the question. */
export interface PublicClock {
  startedAt: string;
  amberAt: string;
  redAt: string;
  breachAt: string;
  state: 'RUNNING' | 'PAUSED' | 'STOPPED';
  stoppedAt?: string | null;
  /** How long the inquiry was answered before it was opened again. */
  restedMinutes?: number;
  level: 'GREEN' | 'AMBER' | 'RED' | 'BREACH';
}

export interface LastReply {
  id: string;
  text: string;
  by: string;
  byName: string;
  at: string;
  status: 'SENDING' | 'SENT' | 'UNCLEAR' | 'FAILED';
  url?: string | null;
  reason?: Said | null;
}

/** A mention that needs an answer, with its two clocks. */
export interface Inquiry {
  id: string;
  clientId: string;
  channelId?: string | null;
  network: Network;
  kind: MentionKind;
  status: InquiryStatus;
  assigneeId?: string | null;
  author: Author;
  excerpt: string;
  receivedAt: string;
  clocks: { business: BusinessClock; public: PublicClock };
  lastReply?: LastReply | null;
  changedAt: string;
  version: number;
}
