import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { NoticeCount, NoticeMark, NoticeUpTo, NoticeView } from '@shared/api/clients.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';

/** What one person is told of something that happened. */
export type Notice = NoticeView;

export const noticesKey = ['notices'];
const countKey = [...noticesKey, 'count'];

/** How many notices the bell shows. */
export const newest = 15;

/** Whether nobody has read it and somebody still has to see to it. */
export const isUnread = ({ state }: Notice): boolean => !state.read && !state.closed;

const read = (values: Record<string, string | number | null>, signal: AbortSignal) =>
  get<Page<Notice>>(`/api/notices${query(values)}`, signal);

export const useNoticeCount = () =>
  useQuery({ queryKey: countKey, queryFn: ({ signal }) => get<NoticeCount>('/api/notice-count', signal) }).data;

export const useNewestNotices = () =>
  useQuery({ queryKey: [...noticesKey, 'newest'], queryFn: ({ signal }) => read({ limit: newest }, signal) });

export const useNotices = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: [...noticesKey, 'pages', unread],
    queryFn: ({ pageParam, signal }) => read({ unread: unread ? 'true' : null, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Marks everything as read up to a notice. */
export const readUpTo = (id: string) => send('PUT', '/api/notices/read-up-to', { id } satisfies NoticeUpTo, true);

interface Marking {
  notice: Notice;
  read: boolean;
}

/** Marks one notice as read or as unread; the lists and the count show it at once. */
export function useMarkNotice() {
  const cache = useQueryClient();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ notice, read }: Marking) =>
      send('PUT', `/api/notices/${notice.id}/read`, { read } satisfies NoticeMark, true),
    onMutate: async ({ notice, read }: Marking) => {
      await cache.cancelQueries({ queryKey: noticesKey });
      const change = (page: Page<Notice>): Page<Notice> => ({
        ...page,
        items: page.items.map((item) => (item.id === notice.id ? { ...item, state: { ...item.state, read } } : item)),
      });
      cache.setQueryData<Page<Notice>>([...noticesKey, 'newest'], (page) => page && change(page));
      cache.setQueriesData<InfiniteData<Page<Notice>>>(
        { queryKey: [...noticesKey, 'pages'] },
        (data) => data && { ...data, pages: data.pages.map(change) },
      );
      if (isUnread(notice) === read && !notice.state.closed)
        cache.setQueryData<NoticeCount>(
          countKey,
          (count) => count && { ...count, unread: Math.max(0, count.unread + (read ? -1 : 1)) },
        );
    },
    onError: (thrown) => {
      const { title, help } = problemText(asProblem(thrown), t);
      notifications.show({
        color: 'var(--bad)',
        title,
        message: help,
        closeButtonProps: { 'aria-label': t('do.close') },
      });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: noticesKey }),
  });
}
