import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  ApproverDecided,
  ApproverOutcome,
  ApproverView,
  ShowRequestPostView,
} from '@shared/api/approval-content.ts';
import { asProblem, Problem } from '@shared/http/problem.ts';
import { documentAt, isDocument, type DocumentFacts } from '@shared/http/documents.ts';
import { get, getFile, query, send } from '@shared/http/http.ts';
import { keep, kept } from './kept.ts';

/** One post that somebody of the client company is asked about. */
export type AskedPost = ShowRequestPostView;

/** What is asked of whom. */
export type Request = ApproverView;

export type Decision = ApproverDecided;

/** An answer that was not taken. */
export interface Refusal {
  problem: Problem;
  tried: Decision['answer'];
}

/** As many as the service answers at once. */
const atOnce = 20;
const decisionsAtOnce = 50;

/** What is read again as long as somebody looks at the page, and at once when they or the net come back. */
export const live = { refetchInterval: 20_000, refetchOnWindowFocus: 'always', refetchOnReconnect: 'always' } as const;

/** Whether a link opens nothing, now or any more: asking again cannot help. */
export const isEnded = (error: unknown): boolean =>
  error !== null && asProblem(error).is('approval-link-not-valid', 'request-not-found', 'not-signed-in');

export const useRequest = (hasLink: boolean): UseQueryResult<Request> =>
  useQuery({
    queryKey: ['request'],
    enabled: hasLink,
    queryFn: async ({ signal }) => {
      const request = await get<Request>('/approval/request', signal);
      keep('request', request);
      return request;
    },
    ...live,
    refetchInterval: ({ state }) => !isEnded(state.error) && live.refetchInterval,
  });

/** What the link asked for when it was open the last time; null where that is not known. */
export const lastRequest = (): Request | null => kept<Request>('request');

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
    ...live,
  });

/** A file that only the link's bearer can load: where it lies in this browser, and what is known of a document. */
export interface LoadedFile {
  address: string;
  document: DocumentFacts | null;
}

export const usePicture = (assetId: string): UseQueryResult<LoadedFile> =>
  useQuery({
    queryKey: ['picture', assetId],
    queryFn: async ({ signal }) => {
      const path = `/approval/media/${assetId}`;
      const file = await getFile(path, signal);
      const found = isDocument(file.type) ? await documentAt(path) : null;
      return {
        address: URL.createObjectURL(file),
        document: found && { ...found, bytes: file.size },
      };
    },
    staleTime: Infinity,
  });

/** Sends answers, some at a time. Answers with those that were not taken, by post. */
export async function decide(decisions: Decision[], sent: (done: number) => void): Promise<Map<string, Refusal>> {
  const refused = new Map<string, Refusal>();
  for (let from = 0; from < decisions.length; from += decisionsAtOnce) {
    const some = decisions.slice(from, from + decisionsAtOnce);
    const problems = await send<ApproverOutcome>('POST', '/approval/decisions', { decisions: some })
      .then(({ results }) =>
        results.map(
          ({ postId, problem }) => [postId, problem == null ? null : new Problem({ type: problem }, 409)] as const,
        ),
      )
      .catch((thrown: unknown) => some.map(({ postId }) => [postId, asProblem(thrown)] as const));
    for (const { postId, answer } of some) {
      const problem = problems.find(([id]) => id === postId)?.[1];
      if (problem != null) refused.set(postId, { problem, tried: answer });
    }
    sent(from + some.length);
  }
  return refused;
}
