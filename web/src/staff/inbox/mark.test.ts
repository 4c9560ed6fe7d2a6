import { describe, expect, it, vi } from 'vitest';
import { Mark } from './mark.ts';

describe('the mark of the inbox', () => {
  it('is on what is open, and ahead of it once it is moved', () => {
    const mark = new Mark('a');
    expect(mark.id).toBe('a');

    mark.move('b');

    expect(mark.id).toBe('b');
  });

  it('stays ahead while what it passed is opened', () => {
    const mark = new Mark('a');
    mark.move('b');
    mark.move('c');

    mark.opened('b');

    expect(mark.id).toBe('c');
  });

  it('follows what is open once that has caught up with it', () => {
    const mark = new Mark('a');
    mark.move('b');
    mark.opened('b');

    mark.opened(null);

    expect(mark.id).toBeNull();
  });

  it('does not stay on a row that was clicked while it was open', () => {
    const mark = new Mark('a');
    mark.move('a');

    mark.opened(null);

    expect(mark.id).toBeNull();
  });

  it('tells those who watch it until they leave', () => {
    const mark = new Mark(null);
    const watcher = vi.fn();
    const leave = mark.watch(watcher);

    mark.move('a');
    leave();
    mark.move('b');

    expect(watcher).toHaveBeenCalledTimes(1);
  });
});
