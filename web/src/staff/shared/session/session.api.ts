import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useSyncExternalStore } from 'react';
import { get, send } from '@shared/http/http.ts';
import { isSignedOut, type Problem } from '@shared/http/problem.ts';
import { setLanguage } from '@shared/i18n.ts';
import type { Lang } from '@shared/time/format.ts';

export type Role = 'ADMIN' | 'ACCOUNT_LEAD' | 'EDITOR' | 'COMMUNITY' | 'TRAINEE' | 'ANALYST';
export const roles: Role[] = ['ADMIN', 'ACCOUNT_LEAD', 'EDITOR', 'COMMUNITY', 'TRAINEE', 'ANALYST'];
export type Permission = 'READ' | 'WRITE_POSTS' | 'PLAN_POSTS' | 'APPROVE_POSTS' | 'REPLY' | 'CLOSE_GATE' | 'MANAGE_CLIENTS' | 'MANAGE_STAFF';

/** Who is at the desk, and what they may do. */
export interface Session {
  staffId: string;
  name: string;
  email: string;
  role: Role;
  permissions: Permission[];
  language: Lang;
  zone: string;
  allClients: boolean;
  clientIds: string[];
  demo: boolean;
}

export const sessionKey = ['session'];

export const useSessionQuery = () =>
  useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => get<Session>('/session', signal), staleTime: Infinity, retry: false });

/** The signed-in person, for everything inside the frame. */
export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('used outside the frame');
  return session;
}

export const useMay = (permission: Permission): boolean => useSession().permissions.includes(permission);

// Whether the server has stopped knowing us while the page was open: the frame then asks for the password on top.
let expired = false;
const listeners = new Set<() => void>();

function setExpired(value: boolean): void {
  expired = value;
  for (const watcher of listeners) watcher();
}

/** Told of every problem; a 401 brings the sign-in back without taking anything typed away. */
export function noticeProblem(problem: Problem): void {
  if (isSignedOut(problem)) setExpired(true);
}

export const useExpired = (): boolean =>
  useSyncExternalStore((watcher) => {
    listeners.add(watcher);
    return () => listeners.delete(watcher);
  }, () => expired);

/** Signs in and lets every open panel ask again. */
export function useSignIn() {
  const cache = useQueryClient();
  return async (email: string, password: string): Promise<void> => {
    const session = await send<Session>('POST', '/session', { email, password });
    setLanguage(session.language);
    setExpired(false);
    cache.setQueryData(sessionKey, session);
    await cache.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  };
}

/** Signs out here and leaves nothing of it in the page. */
export async function signOut(): Promise<void> {
  await send('DELETE', '/session').catch(() => undefined);
  sessionStorage.clear();
  window.location.assign('/');
}
