import { expect, it } from 'vitest';
import type { Reply } from '@staff/shared/inquiry/inquiries.api.ts';
import { versionToSend } from './replies.api.ts';

it('sends on the newest version, unless somebody has answered since the writer looked', () => {
  const seen = { version: 3, replies: 1 };
  const reply = {} as Reply;

  expect(versionToSend({ version: 5, replies: [reply] }, seen)).toBe(5);
  expect(versionToSend({ version: 5, replies: [reply, reply] }, seen)).toBe(3);
});
