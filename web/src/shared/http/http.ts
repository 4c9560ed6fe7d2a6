import { offline, problemOf, type Problem } from './problem.ts';

type Verb = 'POST' | 'PUT' | 'DELETE';

/** Sent with every unsafe method: another site cannot add this header, so the gateway knows the request is ours. */
export const csrf = { 'X-Litfass-Csrf': '1' };

/** Says who asks where no cookie does. */
let authorization: Record<string, string> = {};

/** Asks from now on as the bearer of a link. */
export const actWith = (token: string): void => {
  authorization = { Authorization: `Bearer ${token}` };
};

let watcher: (problem: Problem) => void = () => undefined;

/** Is called for every failed request as well. That is how a page learns that its session has ended. */
export const watchProblems = (next: (problem: Problem) => void): void => {
  watcher = next;
};

/** The last answers with their entity tags: what has not changed is not sent again. */
const known = new Map<string, { tag: string; value: unknown }>();
const mostKnown = 50;

/** Reads JSON. Throws a Problem and leaves toasts and redirects to the page. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const last = known.get(path);
  const headers = { Accept: 'application/json', ...(last ? { 'If-None-Match': last.tag } : {}) };
  const response = await answer(path, { headers, signal: signal ?? null });
  if (response.status === 304 && last) return last.value as T;
  const value = await read<T>(response);
  keep(path, response.headers.get('ETag'), value);
  return value;
}

/** The one that was kept longest gives way. */
function keep(path: string, tag: string | null, value: unknown): void {
  known.delete(path);
  if (tag === null) return;
  known.set(path, { tag, value });
  const [first] = known.keys();
  if (known.size > mostKnown && first !== undefined) known.delete(first);
}

/** Reads a file. */
export const getFile = async (path: string, signal?: AbortSignal): Promise<Blob> =>
  (await answer(path, { signal: signal ?? null })).blob();

/** Sends JSON and reads JSON (or nothing). */
export async function send<T = void>(verb: Verb, path: string, body?: unknown, keepalive = false): Promise<T> {
  const headers = {
    ...csrf,
    Accept: 'application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
  return read<T>(
    await answer(path, { method: verb, headers, body: body === undefined ? null : JSON.stringify(body), keepalive }),
  );
}

// Reads that the first script of the page has started, each for the first who asks.
const earlyReads =
  (globalThis as { earlyReads?: Map<string, Promise<Response>> }).earlyReads ?? new Map<string, Promise<Response>>();

/** Forgets what was read before somebody signed in. */
export const forgetEarlyReads = (): void => {
  earlyReads.clear();
};

function request(path: string, init: RequestInit): Promise<Response> {
  const early = init.method === undefined ? earlyReads.get(path) : undefined;
  earlyReads.delete(path);
  const headers = { ...authorization, ...(init.headers as Record<string, string> | undefined) };
  return early ?? fetch(path, { credentials: 'same-origin', ...init, headers });
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  const response = await request(path, init).catch((thrown: unknown) => {
    throw thrown instanceof DOMException && thrown.name === 'AbortError' ? thrown : offline();
  });
  if (!response.ok && response.status !== 304) {
    const problem = await problemOf(response);
    watcher(problem);
    throw problem;
  }
  return response;
}

async function read<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** A list answer with the cursor of its next page. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}

/** A query string of the values that are set; a list adds its parameter once per item. */
export function query(values: Record<string, string | number | readonly string[] | undefined | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of typeof value === 'object' && value !== null ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Loads every page of a list, for lists that are short enough to hold. */
export async function getAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await get<Page<T>>(`${path}${query({ limit: 200, cursor })}`, signal);
    items.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor !== null && items.length < 2_000);
  return items;
}
