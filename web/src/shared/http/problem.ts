import type { TFunction } from '@shared/language.ts';

/** One broken field of a request: where (JSON pointer) and why. */
export interface FieldError {
  pointer: string;
  detail: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  traceId?: string;
  errors?: FieldError[];
  retryAfter?: number;
  [extension: string]: unknown;
}

/** An error answer by RFC 9457 with its extension fields, or the lack of any answer. */
export class Problem extends Error {
  readonly name: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly traceId: string | undefined;
  readonly errors: FieldError[];
  readonly retryAfter: number | undefined;
  readonly extra: Record<string, unknown>;

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? `HTTP ${String(status)}`);
    this.name = nameOf(body.type);
    this.title = body.title ?? '';
    this.status = body.status ?? status;
    this.detail = body.detail ?? '';
    this.traceId = body.traceId;
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.retryAfter = body.retryAfter;
    this.extra = body;
  }

  is(...names: string[]): boolean {
    return names.includes(this.name);
  }
}

const nameOf = (type: string | undefined): string => type?.split('/').pop() ?? 'unknown';

/** The problem a failed answer stands for; an answer without a problem body becomes one by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  const body = parse(text);
  const retryAfter = body.retryAfter ?? (Number(response.headers.get('Retry-After')) || undefined);
  return new Problem({ ...body, type: body.type ?? fallbackType(response.status), retryAfter }, response.status);
}

function parse(text: string): ProblemBody {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? (value as ProblemBody) : {};
  } catch {
    return {};
  }
}

const fallbackType = (status: number): string => {
  if (status === 401) return '/problems/not-signed-in';
  if (status === 403) return '/problems/forbidden';
  if (status === 404) return '/problems/not-found';
  if (status === 429) return '/problems/too-many-requests';
  return status >= 500 ? '/problems/internal-error' : '/problems/unknown';
};

/** The browser got no answer: no network, or no server. */
export const offline = (): Problem => new Problem({ type: '/problems/offline' }, 0);

/** Anything thrown, as a problem. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem({ type: '/problems/page-fault', detail: String(thrown) }, 0);

/** Whether the server does not (or no longer) know who is asking. */
export const isSignedOut = (problem: Problem): boolean => problem.is('not-signed-in', 'session-ended');

/** Whether the server answered that it takes nothing of it. */
export const isRefused = ({ status }: Problem): boolean => status >= 400 && status < 500;

/** Whether nobody could be reached, so that trying again later may help. */
export const isOutOfReach = (problem: Problem): boolean =>
  problem.is('upstream-unavailable', 'upstream-slow', 'offline');

/** Whether the reader typed something wrong at the sign-in or as a password: nobody else can help with that. */
export const isMistyped = (problem: Problem): boolean =>
  problem.is('invalid-credentials', 'wrong-password', 'password-too-weak', 'password-too-common');

/** What the reader is told: what happened, and what to do. */
export interface ProblemText {
  title: string;
  help: string;
}

/** A time to wait, in the unit a person would use. */
function waitText(seconds: number, t: TFunction): string {
  if (seconds <= 120) return t('wait.seconds', { count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 120 ? t('wait.minutes', { count: minutes }) : t('wait.hours', { count: Math.ceil(minutes / 60) });
}

/** The text for a problem: our own if we know its type, else the server's. */
export function problemText(problem: Problem, t: TFunction): ProblemText {
  const service = typeof problem.extra['service'] === 'string' ? problem.extra['service'] : 'unknown';
  const values = {
    wait: waitText(problem.retryAfter ?? 60, t),
    part: t(`part.${service}`, { defaultValue: t('part.unknown') }),
  };
  const titleOf = (name: string) => t(`problem.${name}.title`, { ...values, defaultValue: '' });
  const isMissing = problem.name.endsWith('-not-found') && titleOf(problem.name) === '';
  const name = isMissing ? 'not-found' : problem.name;
  const title = titleOf(name);
  if (title !== '') {
    // Our text announces a list of fields. If there is none, the server's own sentence is more useful.
    if (problem.is('invalid-request') && problem.errors.length === 0) return { title, help: problem.detail };
    return { title, help: t(`problem.${name}.help`, { ...values, defaultValue: problem.detail }) };
  }
  return { title: problem.title || t('problem.unknown.title'), help: problem.detail || t('problem.unknown.help') };
}
