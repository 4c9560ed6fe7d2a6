import type {
  Answer,
  InquiryBusinessView,
  InquiryPublicView,
  InquiryView,
  MentionView,
} from '@shared/api/monitoring.ts';

export type { Author, InquiryStatus, MentionKind } from '@shared/api/monitoring.ts';

/** A mention of a client. */
export type Mention = MentionView;

/** A message with its attachments, and whether it was edited or deleted. */
export type MessageContent = Pick<MentionView, 'text' | 'attached' | 'editedAt' | 'goneAt'>;

/** The response time promised to the client, in minutes of opening hours. While paused it has no due time. */
export type BusinessClock = InquiryBusinessView;

/** The time the public sees: hours since the question. */
export type PublicClock = InquiryPublicView;

/** An answer to the public. */
export type Reply = Answer;

/** A mention that needs an answer, with its two clocks. */
export type Inquiry = InquiryView;
