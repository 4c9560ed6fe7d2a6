// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, Problem } from '@shared/http/problem.ts';
import { longestOutage, Outbox, undoTime, type Deliver, type Outgoing } from './outbox.ts';

const written = {
  clientId: 'c1',
  inquiryId: 'i1',
  author: 'Anna',
  text: 'Gern!',
  seen: { version: 1, replies: 0 },
};
const accepts = () => vi.fn<Deliver>(() => Promise.resolve());
const refuses = (problem: Problem) => vi.fn<Deliver>(() => Promise.reject(problem));
const unreachable = () => refuses(new Problem({ type: '/problems/upstream-unavailable' }, 503));

function opened(deliver: Deliver, person = 'p1'): Outbox {
  const box = new Outbox();
  box.open(person, deliver);
  return box;
}
const only = (box: Outbox): Outgoing => {
  expect(box.all()).toHaveLength(1);
  return box.all()[0] as Outgoing;
};
const stored = (change: object) =>
  JSON.stringify([{ key: 'k', ...written, state: 'FAILED', at: 0, begunAt: 0, trouble: null, ...change }]);
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the outbox', () => {
  it('sends a reply only after the time to undo has passed', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    box.put(written);

    await pass(undoTime - 1);
    expect(deliver).not.toHaveBeenCalled();
    await pass(1);

    expect(deliver).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(written), false);
    expect(only(box).state).toBe('ACCEPTED');
  });

  it('sends nothing that was taken back in time, and keeps its text', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    box.put(written);

    box.takeBack(only(box).key);
    await pass(undoTime * 2);

    expect(deliver).not.toHaveBeenCalled();
    expect(only(box)).toMatchObject({ state: 'TAKEN_BACK', text: 'Gern!' });
  });

  it('keeps a reply that is still looked at, and sends it once the rules allow it', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    let resolve: (goes: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((done) => {
      resolve = done;
    });

    box.put(written, promise);
    expect(only(opened(accepts())).state).toBe('CHECKING');
    resolve(true);
    await pass(0);

    expect(only(box).state).toBe('WAITING');
    await pass(undoTime);
    expect(deliver).toHaveBeenCalledOnce();
  });

  it('does not send what the rules refuse, and says so', async () => {
    const deliver = accepts();
    const box = opened(deliver);

    box.put(written, Promise.resolve(false));
    await pass(undoTime * 2);

    expect(deliver).not.toHaveBeenCalled();
    expect(only(box)).toMatchObject({ state: 'FAILED', text: 'Gern!', trouble: { kind: 'blocked' } });
  });

  it('sends what nobody has finished looking at when it is due, or the page is left', async () => {
    const [due, left] = [accepts(), accepts()];
    opened(due, 'p1').put(written, new Promise(() => undefined));
    const leaving = opened(left, 'p2');
    leaving.put(written, new Promise(() => undefined));

    await leaving.flush();
    await pass(undoTime);

    expect(due).toHaveBeenCalledOnce();
    expect(left).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(written), true);
  });

  it('leaves taken back what the rules allow afterwards', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    box.put(written, Promise.resolve(true));

    box.takeBack(only(box).key);
    await pass(undoTime * 2);

    expect(only(box).state).toBe('TAKEN_BACK');
    expect(deliver).not.toHaveBeenCalled();
  });

  it('cannot take back what is being sent', async () => {
    const box = opened(() => new Promise(() => undefined));
    box.put(written);
    await pass(undoTime);

    box.takeBack(only(box).key);

    expect(only(box).state).toBe('SENDING');
  });

  it.each([400, 409, 422, 500])('keeps what was refused with %i, and does not send it by itself', async (status) => {
    const deliver = refuses(new Problem({ type: '/problems/some', detail: 'Warum' }, status));
    const box = opened(deliver);
    box.put(written);
    await pass(undoTime);

    box.retry();
    await pass(undoTime);

    expect(deliver).toHaveBeenCalledOnce();
    expect(only(box)).toMatchObject({
      state: 'FAILED',
      text: 'Gern!',
      trouble: { kind: 'problem', body: { detail: 'Warum' }, status },
    });
  });

  it.each([0, 401, 429, 502, 503, 504])(
    'sends what met %i again with the same key, so that it is written once',
    async (status) => {
      const deliver = refuses(status === 0 ? offline() : new Problem({ type: '/problems/x' }, status));
      const box = opened(deliver);
      box.put(written);
      await pass(undoTime);
      expect(only(box).state).toBe('STUCK');

      deliver.mockResolvedValueOnce(undefined);
      box.retry();
      await pass(0);

      expect(only(box).state).toBe('ACCEPTED');
      expect(new Set(deliver.mock.calls.map(([{ key }]) => key)).size).toBe(1);
    },
  );

  it('waits as long as it was told', async () => {
    const deliver = refuses(new Problem({ type: '/problems/too-many-requests', retryAfter: 60 }, 429));
    const box = opened(deliver);
    box.put(written);
    await pass(undoTime);

    await pass(59_000);
    box.retry();
    expect(deliver).toHaveBeenCalledOnce();
    await pass(1_000);
    box.retry();

    expect(deliver).toHaveBeenCalledTimes(2);
  });

  it('takes silence for no answer', async () => {
    const box = opened(() => new Promise(() => undefined));
    box.put(written);
    await pass(undoTime + 30_000);

    expect(only(box).state).toBe('STUCK');
  });

  it('does not send by itself what nobody expects any more', async () => {
    const deliver = unreachable();
    const box = opened(deliver);
    box.put(written);
    await pass(undoTime);

    await pass(longestOutage);
    box.retry();

    expect(deliver).toHaveBeenCalledOnce();
    expect(only(box)).toMatchObject({ state: 'FAILED', trouble: { kind: 'late' } });
  });

  it('goes on after a reload, and sends what was on its way with the same key', async () => {
    const before = opened(() => new Promise(() => undefined));
    before.put(written);
    await pass(undoTime);
    const deliver = accepts();

    const after = opened(deliver);
    await pass(0);

    expect(deliver).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: only(before).key }), false);
    expect(only(after).state).toBe('ACCEPTED');
  });

  it('keeps what failed over a reload', async () => {
    const before = opened(refuses(new Problem({ type: '/problems/already-answered' }, 409)));
    before.put(written);
    await pass(undoTime);

    expect(only(opened(accepts()))).toMatchObject({ state: 'FAILED', text: 'Gern!' });
  });

  it('shows and sends nothing of another person', async () => {
    opened(unreachable(), 'p1').put(written);
    await pass(undoTime);
    const deliver = accepts();

    const other = opened(deliver, 'p2');
    await pass(undoTime * 2);
    other.retry();

    expect(other.all()).toEqual([]);
    expect(deliver).not.toHaveBeenCalled();
    expect(opened(accepts(), 'p1').all()).toHaveLength(1);
  });

  it('leaves a reply to the person who wrote it when another signs in while it is sent', async () => {
    let answer: () => void = () => undefined;
    const box = opened(() => new Promise<void>((resolve) => (answer = resolve)));
    box.put(written);
    await pass(undoTime);

    box.open('p2', accepts());
    answer();
    await pass(0);

    expect(box.all()).toEqual([]);
  });

  it('sends again what the service refused under its key, and what the network refused under another', async () => {
    const deliver = refuses(new Problem({ type: '/problems/internal-error' }, 500));
    const box = opened(deliver);
    box.put(written);
    await pass(undoTime);
    const first = only(box).key;

    deliver.mockResolvedValue(undefined);
    box.sendAgain(first);
    await pass(0);
    expect(only(box)).toMatchObject({ key: first, state: 'ACCEPTED' });
    box.refused(first, { code: 'refused' }, { version: 3, replies: 1 });
    box.sendAgain(first);
    await pass(0);

    expect(only(box).key).not.toBe(first);
    expect(only(box)).toMatchObject({ state: 'ACCEPTED', seen: { version: 3, replies: 1 } });
  });

  it('brings back what was discarded for a few seconds', async () => {
    const box = opened(refuses(new Problem({}, 400)));
    box.put(written);
    await pass(undoTime);
    const { key } = only(box);

    box.discard(key);
    await pass(undoTime - 1);
    box.bringBack(key);
    expect(only(box).state).toBe('FAILED');
    box.discard(key);
    await pass(undoTime);

    expect(box.all()).toEqual([]);
  });

  it('sends at once, and once, when the person leaves the page', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    box.put(written);

    await box.flush();
    await pass(undoTime * 2);

    expect(deliver).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ text: 'Gern!' }), true);
  });

  it('is the same in all tabs', async () => {
    const deliver = accepts();
    const here = opened(accepts());
    const there = opened(deliver);
    here.put(written);
    there.changedElsewhere('litfass.outbox.p1');
    expect(only(there).state).toBe('WAITING');

    there.takeBack(only(there).key);
    here.changedElsewhere('litfass.outbox.p1');
    await pass(undoTime * 2);

    expect(only(here).state).toBe('TAKEN_BACK');
    expect(deliver).not.toHaveBeenCalled();
  });

  it('loses nothing that another tab has added and this one has not heard of', () => {
    const here = opened(accepts());
    const there = opened(accepts());
    here.put(written);

    there.put({ ...written, inquiryId: 'i2', text: 'Auch gern!' });

    expect(there.all().map(({ text }) => text)).toEqual(['Gern!', 'Auch gern!']);
    expect(opened(accepts()).all()).toHaveLength(2);
  });

  it.each(['{"x"', '{}', '[null, {"key": "k"}]', stored({ seen: null }), stored({ state: 'LATER' })])(
    'forgets what it cannot read: %s',
    (kept) => {
      localStorage.setItem('litfass.outbox.p1', kept);

      expect(opened(accepts()).all()).toEqual([]);
    },
  );

  it('goes on where the storage is full', async () => {
    const deliver = accepts();
    const box = opened(deliver);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

    box.put(written);
    await pass(undoTime);

    expect(deliver).toHaveBeenCalledOnce();
  });
});
