import type { SessionView, SignIn } from '@shared/api/gateway.ts';
import { get, send } from '@shared/http/http.ts';
import type { Lang } from '@shared/time/format.ts';

/** Who is signed in, and what they may do. */
export type Session = SessionView & { language: Lang };

export const session = (): Promise<Session> => get<Session>('/session');

export const signIn = (email: string, password: string): Promise<Session> =>
  send<Session>('POST', '/session', { email, password } satisfies SignIn);

const key = 'litfass.signed-in';

/** Remembers whether somebody is signed in in this browser: the first script of the page then loads the app at once. */
export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) localStorage.setItem(key, 'yes');
  else localStorage.removeItem(key);
}
