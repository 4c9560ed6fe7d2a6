import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import type { CheckAnswer, CheckQuestion, DecideDeliveryDecision, DeliveryDecided } from '@shared/api/content.ts';
import type { ActivityEntry, InquiryDetail, InquiryNewNote, InquiryState } from '@shared/api/monitoring.ts';
import { inquiriesPath, inquiryPages, type Inquiry, type InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';
import { patchLists } from '@staff/shared/live/patch.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { dropUnsaved } from '@staff/shared/ui/unsaved.ts';
import { inquiryKey, inquiryQuery } from './replies.api.ts';

/** An inquiry with its whole conversation. */
export type { InquiryDetail };

/** One line of the history; `by` is a name, `text` the new assignee or status. */
export type LogEntry = ActivityEntry;

/** The orders of the inbox. */
export const orders = ['URGENCY', 'NEWEST', 'OLDEST'] as const;
export type Order = (typeof orders)[number];

export interface InboxFilter {
  /** A status, SNOOZED for what is put off, EVERY for all. */
  status: string;
  assignee: string;
  channel: string;
  tag: string;
  order: Order;
  q: string;
}

/** What can be put off, and is out of sight then. */
export const canBeSnoozed: readonly string[] = ['OPEN', 'WAITING_FOR_CLIENT'];

/** What a view asks the service for. */
const asksFor = (status: string) =>
  status === 'EVERY'
    ? { status: '' }
    : status === 'SNOOZED'
      ? { status: '', snoozed: 'true' }
      : { status, ...(canBeSnoozed.includes(status) && { snoozed: 'false' }) };

const shows = (status: string, inquiry: Inquiry): boolean =>
  status === 'EVERY' ||
  (status === 'SNOOZED' ? inquiry.snoozedUntil != null : inquiry.status === status && inquiry.snoozedUntil == null);

/** The inquiries of the inbox. */
export function useInquiries(clientId: string | null, filter: InboxFilter, staffId: string) {
  const { status, assignee, channel, tag, order, q } = filter;
  const matches = (inquiry: Inquiry) =>
    shows(status, inquiry) &&
    (assignee === '' || (inquiry.assigneeId ?? 'none') === (assignee === 'me' ? staffId : assignee)) &&
    (channel === '' || inquiry.channelId === channel) &&
    (tag === '' || (inquiry.tags ?? []).includes(tag));
  const asked = {
    ...asksFor(status),
    assignee,
    ...(channel !== '' && { channel }),
    ...(tag !== '' && { tag }),
    ...(order !== 'URGENCY' && { order }),
    ...(q !== '' && { q }),
  };
  return useInfiniteQuery({
    ...inquiryPages(clientId, asked, matches),
    placeholderData: keepPreviousData,
  });
}

/** The tags in use, of one client or of all. */
export const useTags = (clientId: string | null) =>
  useQuery({
    queryKey: ['inquiryTags', clientId],
    queryFn: async ({ signal }) => (await get<Page<string>>(`/api/inquiries/tags${query({ clientId })}`, signal)).items,
  });

export const useInquiry = (clientId: string, id: string) => useQuery(inquiryQuery(clientId, id));

/** What the networks' rules say of a reply, with the words it goes out with. */
export const replyChecks = ({ clientId, channelId, addressee }: InquiryDetail, text: string) =>
  queryOptions({
    queryKey: ['checks', clientId, channelId, addressee, text],
    queryFn: () =>
      send<CheckAnswer>('POST', `/api/clients/${clientId}/checks`, {
        draft: {
          ...emptyDraft,
          text: addressee == null || text.includes(addressee) ? text : `${addressee} ${text}`,
          channelIds: channelId == null ? [] : [channelId],
        },
      } satisfies CheckQuestion),
    enabled: channelId != null && text.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });

export type ReplyChoice = DecideDeliveryDecision;

/** Sends a person's decision about a reply whose result is not known. */
export const decideReply = (clientId: string, replyId: string, decision: ReplyChoice, url?: string) =>
  send('POST', `/api/clients/${clientId}/deliveries/replies/${replyId}/decision`, {
    decision,
    ...(url ? { url } : {}),
  } satisfies DeliveryDecided);

/** The notice that says that an inquiry is done. */
export const doneNotice = (id: string): string => `done-${id}`;

/** The name under which the unsaved note of an inquiry is kept. */
export const noteName = (id: string): string => `note.${id}`;

/**
 * Assigns an inquiry, changes its status and tags, puts it off, adds notes. A problem is shown where the inquiry is; when that is no longer
 * open, a notice names it.
 */
export function useHandleInquiry({ clientId, id, author }: Pick<InquiryDetail, 'clientId' | 'id' | 'author'>) {
  const cache = useQueryClient();
  const notice = useNoticeOfFailure();
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
    onError: (thrown: Error) => {
      notifications.hide(doneNotice(id));
      notice(author.name, thrown);
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
  const tags = useMutation({
    ...common,
    onMutate: (next: string[]) => {
      patch({ tags: next });
    },
    mutationFn: (next: string[]) => put('tags', { tags: next }),
    onSettled: () => {
      common.onSettled();
      void cache.invalidateQueries({ queryKey: ['inquiryTags'] });
    },
  });
  const snooze = useMutation({
    ...common,
    onMutate: (until: string | null) => {
      patch({ snoozedUntil: until });
    },
    mutationFn: (until: string | null) => put('snooze', { until }),
  });
  const note = useMutation({
    ...common,
    onSuccess: (state: InquiryState) => {
      dropUnsaved(noteName(id));
      common.onSuccess(state);
    },
    mutationFn: (written: InquiryNewNote) =>
      send<InquiryState>('POST', `${inquiriesPath(clientId)}/${id}/notes`, written),
  });
  return { current, assign, status, tags, snooze, note };
}

/** Tells of what failed after its inquiry was left, until it is closed. */
export function useNoticeOfFailure(): (name: string, thrown: Error) => void {
  const { t } = useTranslation();
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  return (name, thrown) => {
    if (!left.current) return;
    const { title, help } = problemText(asProblem(thrown), t);
    notifications.show({
      color: 'var(--bad)',
      title: t('inbox.notSaved', { name }),
      message: `${title} ${help}`,
      autoClose: false,
      closeButtonProps: { 'aria-label': t('do.close') },
    });
  };
}
