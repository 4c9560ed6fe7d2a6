import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NoticeAdminForm, NoticeAdminView, SentNotice } from '@shared/api/clients.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';

export type { SentNotice };

/** What was told to whom, newest first: to one person, or to everybody. */
export const useSentNotices = (staffId: string | null) =>
  useInfiniteQuery({
    queryKey: ['sent-notices', staffId],
    queryFn: ({ pageParam, signal }) =>
      get<Page<SentNotice>>(`/api/sent-notices${query({ staffId, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

const key = ['escalation'];

/** When others are told of what nobody sees to. */
export const useEscalation = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => get<NoticeAdminView>('/api/escalation', signal) });

export function useSaveEscalation() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (form: NoticeAdminForm) => send<NoticeAdminView>('PUT', '/api/escalation', form),
    onSuccess: (saved) => {
      cache.setQueryData(key, saved);
    },
  });
}
