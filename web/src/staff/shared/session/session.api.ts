import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useSyncExternalStore } from 'react';
import type { MePreference, StaffView } from '@shared/api/clients.ts';
import type { Permission, Role } from '@shared/api/gateway.ts';
import { send } from '@shared/http/http.ts';
import { isSignedOut, type Problem } from '@shared/http/problem.ts';
import { rememberSignedIn, session, type Session } from './signIn.ts';

export type { Permission, Role, Session };
export const roles: Role[] = ['ADMIN', 'ACCOUNT_LEAD', 'EDITOR', 'COMMUNITY', 'TRAINEE', 'ANALYST'];

export const sessionKey = ['session'];

export const useSessionQuery = () =>
  useQuery({
    queryKey: sessionKey,
    queryFn: session,
    staleTime: Infinity,
    retry: false,
  });

/** The signed-in person, for everything inside the layout. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('used outside the layout');
  return session;
}

export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);

// Whether the session ended while the page was open. The app then shows the sign-in on top of the page.
let expired = false;
const listeners = new Set<() => void>();

function setExpired(value: boolean): void {
  expired = value;
  for (const watcher of listeners) watcher();
}

/** Called for every problem. A 401 shows the sign-in again, and nothing typed is lost. */
export function noticeProblem(problem: Problem): void {
  if (isSignedOut(problem)) setExpired(true);
}

export const useExpired = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      listeners.add(watcher);
      return () => listeners.delete(watcher);
    },
    () => expired,
  );

/** Goes on with a new session and refetches every open query; for somebody else it is another page. */
export function useSignedIn() {
  const cache = useQueryClient();
  return async (known: Session): Promise<void> => {
    const before = cache.getQueryData<Session>(sessionKey);
    if (before !== undefined && before.staffId !== known.staffId) {
      window.location.assign('/');
      return;
    }
    setExpired(false);
    cache.setQueryData(sessionKey, known);
    await cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  };
}

/** Saves the language and zone of the signed-in person. */
export const saveProfile = (profile: MePreference) => send<StaffView>('PUT', '/api/me', profile);

const lastSteps = new Set<() => Promise<unknown>>();
const longestEnd = 5_000;

/** Does something with the session before the person ends it; the answer takes that back. */
export function beforeSignOut(step: () => Promise<unknown>): () => void {
  lastSteps.add(step);
  return () => lastSteps.delete(step);
}

/** Signs out, here or everywhere, and clears what was kept in this tab. That it was not done everywhere is told. */
export async function signOut(everywhere = false): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, longestEnd));
  await Promise.race([Promise.allSettled([...lastSteps].map((step) => step())), patience]);
  if (everywhere) await send('DELETE', '/session/all');
  else await send('DELETE', '/session').catch(() => undefined);
  sessionStorage.clear();
  rememberSignedIn(false);
  window.location.assign('/');
}
