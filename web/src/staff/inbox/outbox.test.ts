import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@shared/http/problem.ts';
import { Outbox, undoTime } from './outbox.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the outbox', () => {
  it('sends an answer only after the time to undo has passed', async () => {
    const box = new Outbox();
    const sender = vi.fn(() => Promise.resolve());
    const done = vi.fn();
    box.put('i1', 'Gern!', sender, done);

    await vi.advanceTimersByTimeAsync(undoTime - 1);
    expect(sender).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect(sender).toHaveBeenCalledExactlyOnceWith('Gern!', false);
    expect(done).toHaveBeenCalledOnce();
    expect(box.of('i1')).toBeUndefined();
  });

  it('gives the text back and sends nothing when it is called back in time', async () => {
    const box = new Outbox();
    const sender = vi.fn(() => Promise.resolve());
    box.put('i1', 'Ups', sender, () => undefined);

    expect(box.cancel('i1')).toBe('Ups');
    await vi.advanceTimersByTimeAsync(undoTime * 2);

    expect(sender).not.toHaveBeenCalled();
  });

  it('cannot call back what is on its way', async () => {
    const box = new Outbox();
    box.put(
      'i1',
      'Weg',
      () => new Promise(() => undefined),
      () => undefined,
    );
    await vi.advanceTimersByTimeAsync(undoTime);

    expect(box.of('i1')?.state).toBe('SENDING');
    expect(box.cancel('i1')).toBeNull();
  });

  it('keeps a refused answer with the reason', async () => {
    const box = new Outbox();
    const done = vi.fn();
    box.put('i1', 'Zu spät', () => Promise.reject(new Problem({ type: '/problems/already-answered' }, 409)), done);
    await vi.advanceTimersByTimeAsync(undoTime);

    expect(box.of('i1')).toMatchObject({ state: 'FAILED', text: 'Zu spät' });
    expect(box.of('i1')?.problem?.name).toBe('already-answered');
    expect(done).not.toHaveBeenCalled();
  });

  it('sends at once, and once, when the person leaves the page', async () => {
    const box = new Outbox();
    const sender = vi.fn(() => Promise.resolve());
    box.put('i1', 'Tschüss', sender, () => undefined);
    box.flush();
    await vi.advanceTimersByTimeAsync(undoTime * 2);

    expect(sender).toHaveBeenCalledExactlyOnceWith('Tschüss', true);
  });
});
