import { expect, it } from 'vitest';
import type { Reply } from '@staff/shared/inquiry/inquiries.api.ts';
import { replyOf } from './replyOf.ts';

const reply = (text: string): Reply => ({
  id: text,
  text,
  by: 'p1',
  byName: 'Paul',
  at: '2026-11-29T10:00:00Z',
  status: 'SENT',
  url: null,
  reason: null,
});
const seen = { version: 1, replies: 1 };

it('is the last one with its text since the writer looked', () => {
  expect(replyOf([reply('Ja.'), reply('Nein.')], { text: 'Ja.', seen })).toBeUndefined();
  expect(replyOf([reply('Nein.'), reply('Ja.')], { text: ' Ja.\n', seen })?.text).toBe('Ja.');
});

it('is found however the service and the browser take space off its ends', () => {
  expect(replyOf([reply('Nein.'), reply('Ja.\u00a0')], { text: 'Ja.\u00a0', seen })).toBeDefined();
});
