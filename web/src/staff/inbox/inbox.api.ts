import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, query, send, type Page } from '@shared/http/http.ts';
import type { DecideDeliveryDecision, DeliveryDecided } from '@shared/api/content.ts';
import type {
  ActivityEntry,
  InquiryDetail,
  InquiryNewNote,
  InquiryState,
  ReplyNewAnswer,
} from '@shared/api/monitoring.ts';
import type { Inquiry, InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';
import { byUrgency } from '@staff/shared/inquiry/order.ts';
import type { LiveList } from '@staff/shared/live/patch.ts';

/** An inquiry with its whole conversation. */
export type { InquiryDetail };

/** One line of the history; `by` is a name, `text` the new assignee or status. */
export type LogEntry = ActivityEntry;

export interface InboxFilter {
  status: string;
  assignee: string;
}

const base = (clientId: string | null) => (clientId === null ? '/api/inquiries' : `/api/clients/${clientId}/inquiries`);
export const inquiryKey = (clientId: string, id: string) => ['inquiry', clientId, id];

const liveList = (clientId: string | null, { status, assignee }: InboxFilter, staffId: string): LiveList<Inquiry> => ({
  path: (id) => `${base(clientId)}${query({ id, limit: 200 })}`,
  matches: (inquiry) =>
    (status === '' || inquiry.status === status) &&
    (assignee === '' || (inquiry.assigneeId ?? 'none') === (assignee === 'me' ? staffId : assignee)),
  order: byUrgency,
});

export const useInquiries = (clientId: string | null, filter: InboxFilter, staffId: string) =>
  useInfiniteQuery({
    queryKey: ['inquiries', 'list', clientId, filter],
    meta: { list: liveList(clientId, filter, staffId) },
    queryFn: ({ pageParam, signal }) =>
      get<Page<Inquiry>>(`${base(clientId)}${query({ ...filter, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

export const useInquiry = (clientId: string, id: string) =>
  useQuery({
    queryKey: inquiryKey(clientId, id),
    queryFn: ({ signal }) => get<InquiryDetail>(`${base(clientId)}/${id}`, signal),
  });

export const sendReply = (
  inquiry: Pick<Inquiry, 'clientId' | 'id'>,
  text: string,
  version: number,
  keepalive = false,
) =>
  send<InquiryState>(
    'POST',
    `${base(inquiry.clientId)}/${inquiry.id}/replies`,
    { text, version } satisfies ReplyNewAnswer,
    keepalive,
  );

export type ReplyChoice = DecideDeliveryDecision;

/** Sends a person's decision about a reply whose result is not known. */
export const decideReply = (clientId: string, replyId: string, decision: ReplyChoice, url?: string) =>
  send('POST', `/api/clients/${clientId}/deliveries/replies/${replyId}/decision`, {
    decision,
    ...(url ? { url } : {}),
  } satisfies DeliveryDecided);

/** Assigns an inquiry, changes its status, adds notes. */
export function useHandleInquiry(clientId: string, id: string) {
  const cache = useQueryClient();
  const key = inquiryKey(clientId, id);
  const patch = (changed: Partial<InquiryDetail>) => {
    cache.setQueryData<InquiryDetail>(key, (inquiry) => inquiry && { ...inquiry, ...changed });
  };
  /** The inquiry as it is with everything that was done about it, though not all of it is answered yet. */
  const current = () => cache.getQueryData<InquiryDetail>(key);
  // Run one after the other, each with the version of the one before: two quick keys must not cause a conflict.
  const common = {
    scope: { id: key.join('/') },
    onSuccess: ({ version }: InquiryState) => {
      patch({ version });
    },
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: key });
      void cache.invalidateQueries({ queryKey: ['inquiries'] });
    },
  };
  const put = (what: string, body: object) =>
    send<InquiryState>('PUT', `${base(clientId)}/${id}/${what}`, {
      ...body,
      version: current()?.version,
    });
  const assign = useMutation({
    ...common,
    onMutate: (assigneeId: string | null) => {
      patch({ assigneeId });
    },
    mutationFn: (assigneeId: string | null) => put('assignee', { staffId: assigneeId }),
  });
  const status = useMutation({
    ...common,
    onMutate: (next: InquiryStatus) => {
      patch({ status: next });
    },
    mutationFn: (next: InquiryStatus) => put('status', { status: next }),
  });
  const note = useMutation({
    ...common,
    mutationFn: (text: string) =>
      send<InquiryState>('POST', `${base(clientId)}/${id}/notes`, { text } satisfies InquiryNewNote),
  });
  return { current, assign, status, note };
}
