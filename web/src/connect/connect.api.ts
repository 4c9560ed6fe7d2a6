import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type {
  ConnectionOffered,
  OwnerChallenge,
  OwnerChoice,
  OwnerConsent,
  OwnerDenial,
  OwnerDialog,
  OwnerView,
} from '@shared/api/connect-content.ts';
import { get, send } from '@shared/http/http.ts';
import { asProblem, Problem } from '@shared/http/problem.ts';
import { keepQuestion, newVerifier, type Answer } from './visit.ts';

/** What is asked, and what came of it so far. */
export type Connection = OwnerView;

export type Offered = ConnectionOffered;

const key = ['account'];
const path = '/connect/account';

/** Whether a link opens nothing, now or any more: asking again cannot help. */
export const isEnded = (error: unknown): boolean =>
  error !== null && asProblem(error).is('connection-link-not-valid', 'connection-not-found', 'not-signed-in');

/**
 * Reads what is asked. Where somebody comes back from the network, what they bring is told instead, once: told again it
 * would not be heard.
 */
export const useConnection = (enabled: boolean, takeAnswer: () => Answer | null): UseQueryResult<Connection> =>
  useQuery({
    queryKey: key,
    enabled,
    staleTime: Infinity,
    queryFn: ({ signal }) => {
      const answer = takeAnswer();
      return answer === null ? get<Connection>(path, signal) : told(answer);
    },
  });

function told({ state, code, verifier }: Answer): Promise<Connection> {
  if (verifier === null) throw new Problem({ type: '/problems/sign-in-not-ours' }, 409);
  return code === null
    ? send<Connection>('POST', `${path}/denial`, { state } satisfies OwnerDenial)
    : send<Connection>('POST', `${path}/consent`, { state, code, verifier } satisfies OwnerConsent);
}

/** Where it turns out that the link is used up or withdrawn, the page says so. */
function useReadAgain() {
  const cache = useQueryClient();
  return (error: unknown) => {
    if (isEnded(error) || asProblem(error).is('connection-closed', 'sign-in-not-ours', 'grant-not-found'))
      void cache.invalidateQueries({ queryKey: key });
  };
}

/** Goes to the network's own sign-in. */
export function useAsk(token: string) {
  const onError = useReadAgain();
  return useMutation({
    mutationFn: async () => {
      const { verifier, challenge } = await newVerifier();
      const { url, state } = await send<OwnerDialog>('POST', `${path}/question`, {
        challenge,
      } satisfies OwnerChallenge);
      keepQuestion(localStorage, state, { token, verifier });
      window.location.assign(url);
    },
    onError,
  });
}

/** Connects one of the accounts that were opened. */
export function useChoose() {
  const cache = useQueryClient();
  const onError = useReadAgain();
  return useMutation({
    mutationFn: (accountId: string) => send<Connection>('POST', `${path}/choice`, { accountId } satisfies OwnerChoice),
    onSuccess: (connection) => {
      cache.setQueryData(key, connection);
    },
    onError,
  });
}
