import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  ApproverDecided,
  ApproverOutcome,
  ApproverView,
  ShowRequestPostView,
} from '@shared/api/approval-content.ts';
import { Problem } from '@shared/http/problem.ts';
import { get, getFile, query, send } from '@shared/http/http.ts';

/** One post that somebody of the client company is asked about. */
export type AskedPost = ShowRequestPostView;

/** What is asked of whom. */
export type Request = ApproverView;

export type Decision = ApproverDecided;

/** As many as the service answers at once. */
const atOnce = 20;
const decisionsAtOnce = 50;

export const useRequest = (): UseQueryResult<Request> =>
  useQuery({ queryKey: ['request'], queryFn: ({ signal }) => get<Request>('/approval/request', signal) });

/** All posts of a request. */
export const usePosts = (count: number): UseQueryResult<AskedPost[]> =>
  useQuery({
    queryKey: ['posts'],
    enabled: count > 0,
    queryFn: async ({ signal }) => {
      const all: AskedPost[] = [];
      for (let from = 0; from < count; from += atOnce)
        all.push(...(await get<AskedPost[]>(`/approval/posts${query({ from })}`, signal)));
      return all;
    },
  });

/** The address of a picture that only the link's bearer can load. */
export const usePicture = (assetId: string): UseQueryResult<string> =>
  useQuery({
    queryKey: ['picture', assetId],
    queryFn: async ({ signal }) => URL.createObjectURL(await getFile(`/approval/media/${assetId}`, signal)),
    staleTime: Infinity,
  });

/** Sends answers, some at a time. Answers with the problems by post. */
export async function decide(decisions: Decision[], sent: (done: number) => void): Promise<Map<string, Problem>> {
  const problems = new Map<string, Problem>();
  for (let from = 0; from < decisions.length; from += decisionsAtOnce) {
    const some = decisions.slice(from, from + decisionsAtOnce);
    const { results } = await send<ApproverOutcome>('POST', '/approval/decisions', { decisions: some });
    for (const { postId, problem } of results)
      if (problem != null) problems.set(postId, new Problem({ type: problem }, 409));
    sent(from + some.length);
  }
  return problems;
}
