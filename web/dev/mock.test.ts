import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { PortalPostAnswer } from '../src/shared/api/portal-content.ts';
import type { PortalInquiryAnswer } from '../src/shared/api/portal-monitoring.ts';
import { inquiries } from './comments.ts';
import { posts } from './content.ts';
import { reactionsAsked } from './lists.ts';
import { absences, notices, sentNotices } from './notices.ts';
import { channels, clients, id, session, staff } from './people.ts';
import { threadsOf } from './remarks.ts';
import { partners, portal, sources, viewers, watches } from './rest.ts';
import * as ofClients from './samples/clients.ts';
import * as ofContent from './samples/content.ts';
import * as ofGateway from './samples/gateway.ts';
import * as ofMonitoring from './samples/monitoring.ts';
import { brand } from './samples/portal-clients.ts';
import * as ofPosts from './samples/portal-content.ts';
import { portalSession } from './samples/portal-gateway.ts';
import * as ofInquiries from './samples/portal-monitoring.ts';

const sonne = id('sonne');
const inquiryOf = {
  OPEN: ofMonitoring.openInquiry,
  WAITING_FOR_CLIENT: ofMonitoring.waitingInquiry,
  ANSWERED: ofMonitoring.answeredInquiry,
  DONE: ofMonitoring.answeredInquiry,
};

/** The names of the fields, and of those within. */
const shape = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shape(each)]))
    : typeof value;

/** What the portal is told. */
function told<T extends object>(path: string): T {
  let text = '{}';
  const response = { setHeader: () => undefined, end: (body: string) => (text = body) };
  portal(response as unknown as ServerResponse, 'GET', path, 'rich');
  return JSON.parse(text) as T;
}

/** The address that asks for these. */
const askedFor = (all: { id: string }[]) =>
  new URL(`http://mock/api/reactions?${all.map(({ id: postId }) => `postId=${postId}`).join('&')}`);

const names = (value: object): string[] => Object.keys(value).sort();

describe('the mock gateway', () => {
  it.each([
    ['session', ofGateway.session, [session]],
    ['client', ofClients.clientFile, clients(false)],
    ['channel', ofClients.channel, channels(sonne)],
    ['colleague', ofClients.member, staff],
    ['viewer', ofClients.viewer, viewers],
    ['partner', ofClients.partner, partners],
    ['notice', ofClients.notice, notices],
    ['sent notice', ofClients.sentNotice, sentNotices],
    ['absence', ofClients.absence, absences],
    ['watch', ofMonitoring.watch, watches],
    ['source', ofMonitoring.source, sources],
    ['post', ofContent.draftPost, posts(sonne, true)],
    ['thread of remarks', ofContent.openThread, posts(sonne, true).flatMap(threadsOf)],
    ['delivery', ofContent.publishedPost.deliveries[0], posts(sonne, true).flatMap((post) => post.deliveries)],
    ['count of reactions', ofMonitoring.reactions, reactionsAsked(posts(sonne, true), askedFor(posts(sonne, true)))],
    ['inquiry', ofMonitoring.openInquiry, inquiries(sonne, true)],
    ['mention', ofMonitoring.openInquiry.mention, inquiries(sonne, true).flatMap((inquiry) => inquiry.thread)],
    ['session of the portal', portalSession, [told('/portal/session')]],
    ['brand', brand, [told('/portal/brand')]],
    ['planned post', ofPosts.planned, told<PortalPostAnswer>('/portal/posts').planned],
    ['published post', ofPosts.published, told<PortalPostAnswer>('/portal/posts').published],
    ['open question', ofInquiries.open, told<PortalInquiryAnswer>('/portal/inbox').open],
  ])('tells of a %s what the server tells', (_, sample, all: object[]) => {
    for (const each of all) expect(names(each)).toEqual(names(sample ?? {}));
  });

  it('lets the clocks of an inquiry stand as the server does', () => {
    for (const inquiry of inquiries(sonne, true))
      expect(shape(inquiry.clocks)).toEqual(shape(inquiryOf[inquiry.status].clocks));
  });
});
