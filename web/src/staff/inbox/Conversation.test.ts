import { expect, it } from 'vitest';
import { linesOf } from './Conversation.tsx';

it('shows the answers of a conversation whose mention is gone', () => {
  const reply = { id: 'r', text: 'Ja.', by: 'p', byName: 'P', at: '2026-11-24T12:00:00Z', status: 'SENT' as const };

  expect(linesOf({ mention: null, thread: [], replies: [reply] })).toEqual([{ at: reply.at, reply }]);
});
