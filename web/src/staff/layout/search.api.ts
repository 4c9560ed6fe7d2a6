import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { get, query, type Page } from '@shared/http/http.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { mostOfAKind } from './choices.ts';

const typingPause = 200;

/** One letter finds nearly everything. */
const isSearch = (words: string): boolean => words.length >= 2;

/** One more than is shown tells whether there are more. */
const found = <T>(path: string, words: string) =>
  queryOptions({
    queryKey: ['search', path, words],
    queryFn: async ({ signal }) =>
      (await get<Page<T>>(`${path}${query({ q: words, limit: mostOfAKind + 1 })}`, signal)).items,
    enabled: isSearch(words),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** Posts and inquiries of all the reader's clients that have these words, once typing pauses. */
export function useSearch(typed: string) {
  const words = typed.trim();
  const [rested] = useDebouncedValue(words, typingPause);
  const posts = useQuery(found<Post>('/api/posts', rested));
  const inquiries = useQuery(found<Inquiry>('/api/inquiries', rested));
  const asked = isSearch(words);
  return {
    posts: (asked && posts.data) || [],
    inquiries: (asked && inquiries.data) || [],
    /** Whether what is found belongs to what was typed before, or is still on its way. */
    pending: asked && (rested !== words || [posts, inquiries].some((each) => each.isFetching && !isCurrent(each))),
    failed: asked && (posts.isError || inquiries.isError),
  };
}

const isCurrent = ({ isSuccess, isPlaceholderData }: { isSuccess: boolean; isPlaceholderData: boolean }): boolean =>
  isSuccess && !isPlaceholderData;
