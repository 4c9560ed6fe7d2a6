import type { InquiryView } from '@shared/api/monitoring.ts';

/** Where an inquiry stands in the inbox, as the service orders it: what runs out first, what rests, what is closed. */
function place({ status, clocks, changedAt }: InquiryView): [number, number] {
  const breach = Date.parse(clocks.public.breachAt);
  if (status !== 'OPEN' && status !== 'WAITING_FOR_CLIENT')
    return [3, -Date.parse(clocks.public.stoppedAt ?? changedAt)];
  return clocks.business.dueAt == null ? [2, breach] : [1, Math.min(Date.parse(clocks.business.dueAt), breach)];
}

function byUrgency(a: InquiryView, b: InquiryView): number {
  const [first, second] = [place(a), place(b)];
  return first[0] - second[0] || first[1] - second[1] || (a.id < b.id ? -1 : 1);
}

const byAge = (a: InquiryView, b: InquiryView): number =>
  Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.id < b.id ? -1 : 1);

/** The orders in which the service lists inquiries. */
export const orders = { URGENCY: byUrgency, OLDEST: byAge, NEWEST: (a: InquiryView, b: InquiryView) => byAge(b, a) };
