import { describe, expect, it } from 'vitest';
import type { Day, Entry } from '@staff/shared/calendar/calendar.api.ts';
import type { ClientCard } from '@staff/shared/client/clients.api.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { copyOf } from './board.api.ts';
import { clientsOn, isGap } from './rows.ts';

const client = (number: number, archived = false) => ({ id: `c${String(number)}`, archived }) as ClientCard;
const many = Array.from({ length: 30 }, (_, index) => client(index));
const ids = (clients: ClientCard[]) => clients.map(({ id }) => id);

describe('the clients of a board', () => {
  it('are a part of many, and never behind the last one', () => {
    expect(ids(clientsOn(many, [], 0).clients)).toEqual(ids(many.slice(0, 12)));
    expect(clientsOn(many, [], 99)).toMatchObject({ page: 2, pages: 3, count: 30 });
    expect(ids(clientsOn(many, [], 99).clients)).toEqual(ids(many.slice(24)));
    expect(clientsOn(many, [], -1).page).toBe(0);
    expect(clientsOn(many, [], 1.5).page).toBe(1);
  });

  it('are those that are asked for, or all that are not archived', () => {
    const some = [client(1), client(2, true), client(3)];

    expect(ids(clientsOn(some, [], 0).clients)).toEqual(['c1', 'c3']);
    expect(ids(clientsOn(some, ['c3', 'c2'], 0).clients)).toEqual(['c2', 'c3']);
    expect(clientsOn([], [], 0)).toEqual({ clients: [], page: 0, pages: 1, count: 0 });
  });
});

describe('a gap', () => {
  const day = (change: Partial<Day>): Day => ({ date: '2026-12-02', closed: false, entries: [], more: 0, ...change });

  it('is a day without a post that can still have one', () => {
    expect(isGap(day({}), '2026-12-02')).toBe(true);
    expect(isGap(day({ date: '2026-12-01' }), '2026-12-02')).toBe(false);
    expect(isGap(day({ entries: [{} as Entry] }), '2026-12-02')).toBe(false);
  });

  it('is no day on which the client is not there', () => {
    expect(isGap(day({ closed: true }), '2026-12-02')).toBe(false);
    expect(isGap(day({ holiday: { de: 'Neujahr', en: 'New Year' } }), '2026-12-02')).toBe(false);
  });
});

describe('a copy for another client', () => {
  it('has the words alone: pictures, channels and their variants stay where they belong', () => {
    const picture = { assetId: 'a1', alt: 'Brot' };
    const draft = {
      ...emptyDraft,
      title: 'Stollen',
      text: 'Ab heute',
      channelIds: ['m1'],
      variants: [{ channelId: 'm1', text: 'Anders' }],
      media: [picture],
      parts: [{ text: 'Und mehr', media: [picture] }],
      language: 'en',
    };

    expect(copyOf(draft, ['m2'])).toEqual({
      ...emptyDraft,
      title: 'Stollen',
      text: 'Ab heute',
      channelIds: ['m2'],
      parts: [{ text: 'Und mehr', media: [] }],
      options: null,
      language: 'en',
    });
  });
});
