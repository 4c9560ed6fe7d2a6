import { vi } from 'vitest';

/** One request a page made. */
export interface Sent {
  verb: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
}

type Answer = [status: number, body: unknown];
type Answers = Record<string, (sent: Sent) => Answer | Promise<Answer>>;

/** Replaces the network with answers by `VERB /path` (a trailing `*` matches the rest) and records what was sent. */
export function fakeFetch(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const request: Sent = {
      verb: init.method ?? 'GET',
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
      headers: (init.headers ?? {}) as Record<string, string>,
    };
    sent.push(request);
    const key = `${request.verb} ${path}`;
    const answer =
      answers[key] ??
      Object.entries(answers).find(([pattern]) => pattern.endsWith('*') && key.startsWith(pattern.slice(0, -1)))?.[1];
    const [status, body]: Answer = answer
      ? await answer(request)
      : [404, { type: '/problems/not-found', status: 404, title: `nothing answers ${key}` }];
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  });
  return sent;
}
