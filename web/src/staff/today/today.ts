import { dateOf } from '@shared/time/zoned.ts';
import { idOf, type Attention } from '@staff/shared/attention/attention.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';

/** One thing that needs somebody: a post, an answer with the inquiry it belongs to, or an inquiry. */
export type Poster =
  | { kind: 'POST'; key: string; ends: number; item: Attention; inquiry?: Inquiry }
  | { kind: 'INQUIRY'; key: string; ends: number; inquiry: Inquiry };

export interface Groups {
  now: Poster[];
  today: Poster[];
  coming: Poster[];
  resting: Poster[];
}

const pressing = new Set<Attention['kind']>(['FAILED', 'NEEDS_PERSON', 'EXPIRED', 'HELD', 'TO_DO', 'OVERDUE']);
const soon = 60 * 60_000;

/** Sorts what needs somebody by the clock that ends first, and into now, today and coming; what waits for the client stands by itself. */
export function groupsOf(attention: Attention[], inquiries: Inquiry[], now: Date, zone: string): Groups {
  const answered = (item: Attention) => (item.replyId == null ? undefined : inquiries.find((inquiry) => inquiry.lastReply?.id === item.replyId));
  // An inquiry whose answer has to be decided stands once, with that.
  const decided = new Set(attention.map(answered));
  const posters: Poster[] = [
    ...attention.map((item): Poster => ({ kind: 'POST', inquiry: answered(item), key: `${item.kind}-${idOf(item)}`, ends: pressing.has(item.kind) ? Math.min(Date.parse(item.at), now.getTime()) : Date.parse(item.at), item })),
    ...inquiries.filter((inquiry) => !decided.has(inquiry)).map((inquiry): Poster => ({ kind: 'INQUIRY', key: inquiry.id, ends: nextEnd(inquiry), inquiry })),
  ].sort((a, b) => a.ends - b.ends);
  const today = dateOf(now, zone);
  const groups: Groups = { now: [], today: [], coming: [], resting: [] };
  for (const poster of posters) {
    if (isPressing(poster, now)) groups.now.push(poster);
    else if (isResting(poster)) groups.resting.push(poster);
    else if (dateOf(poster.ends, zone) <= today) groups.today.push(poster);
    else groups.coming.push(poster);
  }
  return groups;
}

/** The moment the next running clock of an inquiry ends, as the server orders them. */
const nextEnd = ({ clocks: { business, public: open } }: Inquiry): number =>
  Math.min(business.state === 'RUNNING' && business.dueAt != null ? Date.parse(business.dueAt) : Infinity, Date.parse(open.breachAt));

const isResting = (poster: Poster): boolean => poster.kind === 'INQUIRY' && poster.inquiry.clocks.business.state === 'PAUSED';

function isPressing(poster: Poster, now: Date): boolean {
  if (poster.kind === 'POST') return pressing.has(poster.item.kind) || (poster.item.kind === 'DRAFT_WITH_SLOT' && poster.ends - now.getTime() < soon);
  const { business, public: open } = poster.inquiry.clocks;
  return (business.overdue && business.state === 'RUNNING') || open.level === 'RED' || open.level === 'BREACH' || (business.state === 'RUNNING' && poster.ends - now.getTime() < soon);
}
