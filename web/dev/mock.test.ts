import { describe, expect, it } from 'vitest';
import { inquiries } from './comments.ts';
import { posts } from './content.ts';
import { channels, clients, id, staff } from './people.ts';
import { partners, sources, viewers, watches } from './rest.ts';
import * as ofClients from './samples/clients.ts';
import * as ofContent from './samples/content.ts';
import * as ofMonitoring from './samples/monitoring.ts';

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

const names = (value: object): string[] => Object.keys(value).sort();

describe('the mock gateway', () => {
  it.each([
    ['client', ofClients.clientFile, clients(false)],
    ['channel', ofClients.channel, channels(sonne)],
    ['colleague', ofClients.member, staff],
    ['viewer', ofClients.viewer, viewers],
    ['partner', ofClients.partner, partners],
    ['watch', ofMonitoring.watch, watches],
    ['source', ofMonitoring.source, sources],
    ['post', ofContent.draftPost, posts(sonne, true)],
    ['delivery', ofContent.publishedPost.deliveries[0], posts(sonne, true).flatMap((post) => post.deliveries)],
    ['inquiry', ofMonitoring.openInquiry, inquiries(sonne, true)],
    ['mention', ofMonitoring.openInquiry.mention, inquiries(sonne, true).flatMap((inquiry) => inquiry.thread)],
  ])('tells of a %s what the server tells', (_, sample, all: object[]) => {
    for (const each of all) expect(names(each)).toEqual(names(sample ?? {}));
  });

  it('lets the clocks of an inquiry stand as the server does', () => {
    for (const inquiry of inquiries(sonne, true))
      expect(shape(inquiry.clocks)).toEqual(shape(inquiryOf[inquiry.status].clocks));
  });
});
