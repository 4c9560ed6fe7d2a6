import { infiniteQueryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  Answer,
  BeforeClosing,
  InquiryBusinessView,
  InquiryPublicView,
  InquiryView,
  MentionView,
} from '@shared/api/monitoring.ts';
import { get, query, type Page } from '@shared/http/http.ts';
import type { LiveList } from '@staff/shared/live/patch.ts';
import { orders } from './order.ts';

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

/** A client that is closed for days, and what turns red meanwhile. */
export type Closing = BeforeClosing;

export const useClosings = (clientId: string | null) =>
  useQuery({
    queryKey: ['closings', clientId],
    queryFn: async ({ signal }) =>
      (await get<Page<Closing>>(`/api/inquiries/before-closing${query({ clientId })}`, signal)).items,
    refetchInterval: 5 * 60_000,
  });

/** The address of the inquiries of one client or of all. */
export const inquiriesPath = (clientId: string | null) =>
  clientId === null ? '/api/inquiries' : `/api/clients/${clientId}/inquiries`;

interface Asked {
  status: string | string[];
  assignee?: string;
  snoozed?: string;
  channel?: string;
  tag?: string;
  order?: 'NEWEST' | 'OLDEST';
  /** Words of the author or of what was said. */
  q?: string;
  limit?: number;
}

/** Inquiries page by page in the server's order; `matches` says of one whether it is asked for. */
export const inquiryPages = (clientId: string | null, asked: Asked, matches: (inquiry: Inquiry) => boolean) =>
  infiniteQueryOptions({
    queryKey: ['inquiries', clientId, asked],
    meta: {
      list: {
        path: (id) => `${inquiriesPath(clientId)}${query({ id, q: asked.q, limit: 200 })}`,
        matches,
        order: orders[asked.order ?? 'URGENCY'],
      } satisfies LiveList<Inquiry>,
    },
    queryFn: ({ pageParam, signal }) =>
      get<Page<Inquiry>>(`${inquiriesPath(clientId)}${query({ ...asked, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

const open = ['OPEN', 'WAITING_FOR_CLIENT'];

/** Those that are open, and behind them those that wait for the client; nothing that is put off. */
const openInquiries = (clientId: string | null) =>
  inquiryPages(
    clientId,
    { status: open, snoozed: 'false', limit: 200 },
    ({ status, snoozedUntil }) => open.includes(status) && snoozedUntil == null,
  );

const inOne = ({ pages }: { pages: Page<Inquiry>[] }): Page<Inquiry> => ({
  items: pages.flatMap((page) => page.items),
  next: pages.at(-1)?.next ?? null,
});

/** The same for Today: those that are loaded, and whether there are more. */
export const useOpenInquiries = (clientId: string | null) =>
  useInfiniteQuery({ ...openInquiries(clientId), select: inOne });
