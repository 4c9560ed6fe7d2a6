import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Draft, Recurrence, ThreadView } from '../src/shared/api/content.ts';
import type { InquiryStatus } from '../src/shared/api/monitoring.ts';

/** What the routes of the mock gateway read and how they answer. */

/** Everything a page may send; which of it is there depends on the route. */
export interface Body {
  email?: string;
  token?: string;
  agreed?: boolean;
  version: number | undefined;
  draft: Draft;
  reason: string;
  local: string | undefined;
  text: string;
  staffId: string | null;
  status: InquiryStatus;
  channelId: string;
  query: string | undefined;
  password: string;
  decision: string;
  action: string;
  postIds: string[];
  days: number | undefined;
  from: string;
  time: string;
  every: number;
  frequency: Recurrence['frequency'];
  count: number | undefined;
  current: string;
  audience: ThreadView['audience'];
  pin: ThreadView['pin'];
}

/** Answers one request of a page. */
export type Answer = (request: IncomingMessage, response: ServerResponse, url: URL, body: unknown) => void;

export const json = (response: ServerResponse, status: number, body: unknown) => {
  response.statusCode = status;
  response.setHeader('Content-Type', status >= 400 ? 'application/problem+json' : 'application/json');
  response.end(body === undefined ? '' : JSON.stringify(body));
};
export const problem = (response: ServerResponse, status: number, name: string, extra: object = {}) => {
  json(response, status, {
    type: `/problems/${name}`,
    title: name,
    status,
    detail: '',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    ...extra,
  });
};

/** A list that has only one page. */
export const page = <T>(items: T[]) => ({ items, next: null });
