import { QueryClient } from '@tanstack/react-query';
import { asProblem, isOutOfReach, type Problem } from './problem.ts';

/** Whether asking again may help: a missing service or network yes, a refusal no. */
export const worthRetrying = (count: number, problem: Problem): boolean =>
  count < 1 && (problem.status === 0 || problem.is('upstream-slow'));

// How soon a query is retried by itself while a service cannot be reached.
const retryInterval = 15_000;

const outOfReach = (thrown: unknown): boolean => thrown !== null && isOutOfReach(asProblem(thrown));

/** The cache of server state. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, thrown) => worthRetrying(count, asProblem(thrown)),
        retryDelay: 1_000,
        refetchInterval: (query) => (outOfReach(query.state.error) ? retryInterval : false),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
