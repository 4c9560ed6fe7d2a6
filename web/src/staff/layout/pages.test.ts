import { describe, expect, it } from 'vitest';
import { afterSwitch } from './pages.ts';

const switched = (address: string, to: string) => {
  const { pathname, search } = new URL(address, 'http://desk.example');
  return afterSwitch({ pathname, search }, to);
};

describe('after switching the client', () => {
  it.each([
    ['/desk/c1/calendar?view=month&from=2026-12-07', 'c2', '/desk/c2/calendar?view=month&from=2026-12-07'],
    ['/desk/all/calendar?from=2026-12-07', 'c1', '/desk/c1/calendar?from=2026-12-07'],
    ['/desk/c1/calendar?from=2026-12-07', 'all', '/desk/all/calendar?from=2026-12-07'],
    [
      '/desk/all/calendar?view=board&from=2026-12-07&client=c1&page=1',
      'c1',
      '/desk/c1/calendar?view=board&from=2026-12-07',
    ],
    ['/desk/c1/client?tab=channels', 'c2', '/desk/c2/client?tab=channels'],
    ['/desk/c1/watches?tab=mentions&q=Brot', 'all', '/desk/all/watches?tab=mentions&q=Brot'],
    ['/desk/c1/posts/new?day=2026-12-07', 'c2', '/desk/c2/posts/new?day=2026-12-07'],
  ])('%s stays where it is for %s', (address, to, then) => {
    expect(switched(address, to)).toBe(then);
  });

  it('filters stay, but for those of single clients', () => {
    expect(switched('/desk/all/posts?stage=DRAFT&q=Brot&client=c1&client=c2', 'c3')).toBe(
      '/desk/c3/posts?stage=DRAFT&q=Brot',
    );
  });

  it('what belongs to the client before is closed', () => {
    expect(switched('/desk/all/inbox?status=DONE&item=i1&of=c1', 'c2')).toBe('/desk/c2/inbox?status=DONE');
    expect(switched('/desk/c1/posts/p1', 'c2')).toBe('/desk/c2/posts');
    expect(switched('/desk/c1/review?item=p1', 'all')).toBe('/desk/all/review');
    expect(switched('/desk/c1/calendar?sheet=post:c1:p1', 'c2')).toBe('/desk/c2/calendar');
    expect(switched('/desk/c1/posts/new?asset=a1', 'c2')).toBe('/desk/c2/posts/new');
  });

  it('the file of a client gives way to the list of clients', () => {
    expect(switched('/desk/c1/client?tab=viewers', 'all')).toBe('/desk/all/clients');
  });

  it('the scope alone leads to today', () => {
    expect(switched('/desk/c1', 'c2')).toBe('/desk/c2/today');
  });
});
