import { useAttention } from '@staff/shared/attention/attention.api.ts';
import { useOpenInquiries } from '@staff/shared/inquiry/inquiries.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';

/** How many things on each page need the reader; undefined while unknown, never a made-up 0. */
export function useBadges(): Record<string, string | undefined> {
  const { clientId } = useScope();
  const { staffId } = useSession();
  const approves = useMay('APPROVE_POSTS');
  const attention = useAttention().data?.filter((item) => clientId === null || item.clientId === clientId);
  const inquiries = useOpenInquiries(clientId).data;
  const mine = inquiries?.items.filter(
    (inquiry) => inquiry.status === 'OPEN' && (inquiry.assigneeId == null || inquiry.assigneeId === staffId),
  ).length;
  const more = inquiries?.next != null ? '+' : '';
  const approvals = attention?.filter((item) => item.kind === 'APPROVAL').length;
  const urgent = attention?.filter((item) => item.kind !== 'APPROVAL' || approves).length;
  return {
    today: urgent === undefined || mine === undefined ? undefined : `${String(urgent + mine)}${more}`,
    inbox: mine === undefined ? undefined : `${String(mine)}${more}`,
    review: approvals === undefined || !approves ? undefined : String(approvals),
  };
}
