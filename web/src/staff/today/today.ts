import { dateOf } from '@shared/time/zoned.ts';
import { idOf, type Attention } from '@staff/shared/attention/attention.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';

/** Something that needs somebody: a post, a reply with its inquiry, or an inquiry. */
export type TodayItem =
  | { kind: 'POST'; key: string; ends: number; item: Attention; inquiry?: Inquiry }
  | { kind: 'INQUIRY'; key: string; ends: number; inquiry: Inquiry };

export interface Groups {
  now: TodayItem[];
  today: TodayItem[];
  coming: TodayItem[];
  resting: TodayItem[];
}

const pressing = new Set<Attention['kind']>(['FAILED', 'NEEDS_PERSON', 'EXPIRED', 'HELD', 'TO_DO', 'OVERDUE']);
const waitsForYes = new Set<Attention['kind']>(['APPROVAL', 'WITH_CLIENT']);
const soon = 60 * 60_000;
const near = 24 * soon;

/** The slot that a missing yes puts at risk: it passes within a day, or has passed. */
export const slotAtRisk = ({ kind, slotAt }: Attention, now: Date): string | null =>
  waitsForYes.has(kind) && slotAt != null && Date.parse(slotAt) - now.getTime() < near ? slotAt : null;

/**
 * Sorts by the clock that ends first and groups into now, today and coming; what waits for the client and has time is a
 * group of its own.
 */
export function groupsOf(attention: Attention[], inquiries: Inquiry[], now: Date, zone: string): Groups {
  const answered = (item: Attention) =>
    item.replyId == null ? undefined : inquiries.find((inquiry) => inquiry.lastReply?.id === item.replyId);
  // An inquiry whose reply needs a decision is listed once, with the reply.
  const decided = new Set(attention.map(answered));
  const items: TodayItem[] = [
    ...attention.map((item): TodayItem => ({
      kind: 'POST',
      inquiry: answered(item),
      key: `${item.kind}-${idOf(item)}`,
      ends: pressing.has(item.kind)
        ? Math.min(Date.parse(item.at), now.getTime())
        : Date.parse(slotAtRisk(item, now) ?? item.at),
      item,
    })),
    ...inquiries
      .filter((inquiry) => !decided.has(inquiry))
      .map((inquiry): TodayItem => ({ kind: 'INQUIRY', key: inquiry.id, ends: nextEnd(inquiry), inquiry })),
  ].sort((a, b) => a.ends - b.ends);
  const today = dateOf(now, zone);
  const groups: Groups = { now: [], today: [], coming: [], resting: [] };
  for (const entry of items) {
    if (isPressing(entry, now)) groups.now.push(entry);
    else if (isResting(entry, now)) groups.resting.push(entry);
    else if (dateOf(entry.ends, zone) <= today) groups.today.push(entry);
    else groups.coming.push(entry);
  }
  return groups;
}

/** The moment the next running clock of an inquiry ends, as the server orders them. */
const nextEnd = ({ clocks: { business, public: open } }: Inquiry): number =>
  Math.min(
    business.state === 'RUNNING' && business.dueAt != null ? Date.parse(business.dueAt) : Infinity,
    Date.parse(open.breachAt),
  );

const isResting = (entry: TodayItem, now: Date): boolean =>
  entry.kind === 'POST'
    ? entry.item.kind === 'WITH_CLIENT' && slotAtRisk(entry.item, now) === null
    : entry.inquiry.clocks.business.state === 'PAUSED';

function isPressing(entry: TodayItem, now: Date): boolean {
  if (entry.kind === 'POST') {
    const slot = slotAtRisk(entry.item, now);
    return pressing.has(entry.item.kind) || (slot !== null && Date.parse(slot) - now.getTime() < soon);
  }
  const { business, public: open } = entry.inquiry.clocks;
  return (
    (business.overdue && business.state === 'RUNNING') ||
    open.level === 'RED' ||
    open.level === 'BREACH' ||
    (business.state === 'RUNNING' && entry.ends - now.getTime() < soon)
  );
}
