import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@shared/http/http.ts';
import type { DecideDeliveryDecision, DeliveryDecided } from '@shared/api/content.ts';
import type {
  ActivityEntry,
  InquiryDetail,
  InquiryNewNote,
  InquiryState,
  ReplyNewAnswer,
} from '@shared/api/monitoring.ts';
import { inquiriesPath, inquiryPages, type Inquiry, type InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';
import { patchLists } from '@staff/shared/live/patch.ts';

/** An inquiry with its whole conversation. */
export type { InquiryDetail };

/** One line of the history; `by` is a name, `text` the new assignee or status. */
export type LogEntry = ActivityEntry;

export interface InboxFilter {
  status: string;
  assignee: string;
}

export const inquiryKey = (clientId: string, id: string) => ['inquiry', clientId, id];

/** The inquiries of the inbox. */
export function useInquiries(clientId: string | null, filter: InboxFilter, staffId: string) {
  const { status, assignee } = filter;
  const matches = (inquiry: Inquiry) =>
    (status === '' || inquiry.status === status) &&
    (assignee === '' || (inquiry.assigneeId ?? 'none') === (assignee === 'me' ? staffId : assignee));
  return useInfiniteQuery({
    ...inquiryPages(clientId, { status, assignee }, matches),
    placeholderData: keepPreviousData,
  });
}

export const useInquiry = (clientId: string, id: string) =>
  useQuery({
    queryKey: inquiryKey(clientId, id),
    queryFn: ({ signal }) => get<InquiryDetail>(`${inquiriesPath(clientId)}/${id}`, signal),
  });

export const sendReply = (
  inquiry: Pick<Inquiry, 'clientId' | 'id'>,
  text: string,
  version: number,
  keepalive = false,
) =>
  send<InquiryState>(
    'POST',
    `${inquiriesPath(inquiry.clientId)}/${inquiry.id}/replies`,
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
      void patchLists(cache, 'inquiries', [id]);
    },
  };
  const put = (what: string, body: object) =>
    send<InquiryState>('PUT', `${inquiriesPath(clientId)}/${id}/${what}`, {
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
      send<InquiryState>('POST', `${inquiriesPath(clientId)}/${id}/notes`, { text } satisfies InquiryNewNote),
  });
  return { current, assign, status, note };
}
