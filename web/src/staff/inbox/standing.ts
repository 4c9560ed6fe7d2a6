import type { Inquiry, InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';

/** The name of a state: whoever closes an inquiry without an answer sees that it has none. */
export const standing = (status: InquiryStatus, { answered }: Pick<Inquiry, 'answered'>): string =>
  status === 'DONE' && !answered ? 'DONE_UNANSWERED' : status;
