import { describe, expect, it } from 'vitest';
import { translator } from '../language.ts';
import { sharedTexts } from '../texts.ts';
import { asProblem, offline, Problem, problemOf, problemText } from './problem.ts';

const t = translator(sharedTexts.de);

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  problemOf(new Response(body, { status, headers }));

describe('a problem', () => {
  it('is read from its RFC 9457 body with its extension fields', async () => {
    const problem = await answer(
      409,
      JSON.stringify({
        type: '/problems/already-answered',
        title: 'Answered',
        status: 409,
        detail: 'by Ayşe',
        traceId: 'abc',
        answer: { text: 'Hallo' },
      }),
    );

    expect(problem.name).toBe('already-answered');
    expect(problem.traceId).toBe('abc');
    expect(problem.extra['answer']).toEqual({ text: 'Hallo' });
  });

  it('is made from the status when the answer has no problem body', async () => {
    expect((await answer(401, '')).name).toBe('not-signed-in');
    expect((await answer(502, '<html>Bad gateway</html>')).name).toBe('internal-error');
    expect((await answer(418, '[]')).name).toBe('unknown');
  });

  it('takes the waiting time from the header when the body has none', async () => {
    expect((await answer(429, '{"type":"/problems/too-many-requests"}', { 'Retry-After': '17' })).retryAfter).toBe(17);
  });

  it('is made of anything thrown', () => {
    expect(asProblem(new TypeError('x')).name).toBe('page-fault');
    expect(asProblem(offline()).name).toBe('offline');
  });
});

describe('the words for a problem', () => {
  it('are ours where we know its type', () => {
    const text = problemText(
      new Problem({ type: '/problems/upstream-unavailable', service: 'monitoring', detail: 'Connection refused' }, 503),
      t,
    );

    expect(text.title).toBe('Zurzeit nicht erreichbar: Posteingang und Erwähnungen.');
    expect(text.help).not.toContain('refused');
  });

  it('are the server’s where we do not', () => {
    const text = problemText(
      new Problem({ type: '/problems/moon-in-the-way', title: 'The moon is in the way', detail: 'Wait an hour.' }, 409),
      t,
    );

    expect(text).toEqual({ title: 'The moon is in the way', help: 'Wait an hour.' });
  });

  it('are never empty', () => {
    expect(problemText(new Problem({}, 400), t).title).not.toBe('');
  });

  it('say the server’s sentence for a bad request without fields', () => {
    expect(
      problemText(new Problem({ type: '/problems/invalid-request', detail: 'unknown zone Mars/Base' }, 400), t).help,
    ).toBe('unknown zone Mars/Base');
  });
});
