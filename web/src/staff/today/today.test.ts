import { describe, expect, it } from 'vitest';
import { oncePerPost, type Attention } from '@staff/shared/attention/attention.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { groupsOf } from './today.ts';

const now = new Date('2026-11-24T13:00:00Z');
const post = (kind: Attention['kind'], at: string): Attention => ({
  kind,
  clientId: 'c',
  postId: `${kind}${at}`,
  title: kind,
  at,
});
const inquiry = (
  id: string,
  dueAt: string | null,
  change: { overdue?: boolean; state?: string; level?: string } = {},
) =>
  ({
    id,
    clocks: {
      business: { dueAt, overdue: change.overdue ?? false, state: change.state ?? 'RUNNING' },
      public: { level: change.level ?? 'GREEN', breachAt: '2026-11-27T13:00:00Z' },
    },
  }) as Inquiry;
const names = (list: ReturnType<typeof groupsOf>['now']) =>
  list.map((entry) => (entry.kind === 'POST' ? entry.item.kind : entry.inquiry.id));

describe('Today', () => {
  it('shows what is late or broken under now, the clock that ends first on top', () => {
    const groups = groupsOf(
      [post('FAILED', '2026-11-24T12:00:00Z')],
      [inquiry('late', '2026-11-24T11:00:00Z', { overdue: true }), inquiry('soon', '2026-11-24T13:30:00Z')],
      now,
      'Europe/Berlin',
    );

    expect(names(groups.now)).toEqual(['late', 'FAILED', 'soon']);
  });

  it('does not press for a clock that rests, unless the public already waits', () => {
    const groups = groupsOf(
      [],
      [
        inquiry('resting', null, { state: 'PAUSED' }),
        inquiry('late', null, { state: 'PAUSED', overdue: true }),
        inquiry('noticed', null, { state: 'PAUSED', level: 'RED' }),
      ],
      now,
      'Europe/Berlin',
    );

    expect(names(groups.now)).toEqual(['noticed']);
    expect(names(groups.resting)).toEqual(['resting', 'late']);
  });

  it('presses for a yes whose slot comes near, whoever has to say it', () => {
    const wanted = (kind: Attention['kind'], slotAt: string) => ({ ...post(kind, '2026-11-24T09:00:00Z'), slotAt });
    const groups = groupsOf(
      [
        wanted('WITH_CLIENT', '2026-11-24T13:40:00Z'),
        wanted('APPROVAL', '2026-11-24T12:40:00Z'),
        { ...wanted('WITH_CLIENT', '2026-11-24T20:00:00Z'), postId: 'tonight' },
        { ...wanted('WITH_CLIENT', '2026-11-26T09:00:00Z'), postId: 'later' },
      ],
      [],
      now,
      'Europe/Berlin',
    );

    expect(names(groups.now)).toEqual(['APPROVAL', 'WITH_CLIENT']);
    expect(groups.today.map(({ key }) => key)).toEqual(['WITH_CLIENT-tonight']);
    expect(groups.resting.map(({ key }) => key)).toEqual(['WITH_CLIENT-later']);
  });

  it('counts the patience of the public where it ends before the promise', () => {
    const groups = groupsOf(
      [],
      [inquiry('promised', '2026-11-27T12:00:00Z'), inquiry('asked long ago', '2026-11-30T09:00:00Z')],
      now,
      'Europe/Berlin',
    );

    expect(names(groups.coming)).toEqual(['promised', 'asked long ago']);
  });

  it('separates today from later by the calendar day of the zone', () => {
    const groups = groupsOf(
      [],
      [inquiry('evening', '2026-11-24T22:30:00Z'), inquiry('night', '2026-11-24T23:30:00Z')],
      now,
      'Europe/Berlin',
    );

    expect(names(groups.today)).toEqual(['evening']);
    expect(names(groups.coming)).toEqual(['night']);
  });
});

describe('a post with several channels and parts', () => {
  it('stands once for each thing it needs, with the first of its reasons', () => {
    const item = (kind: Attention['kind'], postId: string, code: string): Attention => ({
      ...post(kind, '2026-11-24T12:00:00Z'),
      postId,
      reason: { code, params: {} },
    });

    const items = oncePerPost([
      item('TO_DO', 'p1', 'eins'),
      item('OVERDUE', 'p1', 'drei'),
      item('TO_DO', 'p2', 'vier'),
      item('TO_DO', 'p1', 'zwei'),
    ]);

    expect(items.map(({ kind, postId, reason: why }) => [kind, postId, why?.code])).toEqual([
      ['TO_DO', 'p1', 'eins'],
      ['OVERDUE', 'p1', 'drei'],
      ['TO_DO', 'p2', 'vier'],
    ]);
  });
});

it('shows an inquiry whose answer has to be decided once, with that, among what presses', () => {
  const item: Attention = {
    kind: 'NEEDS_PERSON',
    clientId: 'c1',
    replyId: 'r1',
    title: 'Um sechs!',
    at: '2026-11-24T12:00:00Z',
  };
  const inquiry = {
    id: 'i1',
    clientId: 'c1',
    lastReply: { id: 'r1', status: 'UNCLEAR' },
    clocks: {
      business: { dueAt: '2026-11-24T18:00:00Z', overdue: false, state: 'RUNNING' },
      public: { level: 'GREEN' },
    },
  } as Inquiry;

  const groups = groupsOf([item], [inquiry], new Date('2026-11-24T13:00:00Z'), 'Europe/Berlin');

  expect(groups.now).toMatchObject([{ kind: 'POST', item: { replyId: 'r1' }, inquiry: { id: 'i1' } }]);
  expect([...groups.today, ...groups.coming]).toEqual([]);
});
