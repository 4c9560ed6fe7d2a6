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
import { asProblem } from '@shared/http/problem.ts';
import { newChallenge, takeVerifier, type Answer } from './visit.ts';

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

function told({ state, code }: Answer): Promise<Connection> {
  const verifier = takeVerifier(localStorage);
  if (code === null) return send<Connection>('POST', `${path}/denial`, { state } satisfies OwnerDenial);
  if (verifier === null) return get<Connection>(path);
  return send<Connection>('POST', `${path}/consent`, { state, code, verifier } satisfies OwnerConsent);
}

/** Goes to the network's own sign-in. */
export const useAsk = () =>
  useMutation({
    mutationFn: async () => {
      const challenge = await newChallenge(localStorage);
      const { url } = await send<OwnerDialog>('POST', `${path}/question`, { challenge } satisfies OwnerChallenge);
      window.location.assign(url);
    },
  });

/** Connects one of the accounts that were opened. */
export function useChoose() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (accountId: string) => send<Connection>('POST', `${path}/choice`, { accountId } satisfies OwnerChoice),
    onSuccess: (connection) => {
      cache.setQueryData(key, connection);
    },
  });
}
