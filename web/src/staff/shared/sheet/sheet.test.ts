import { describe, expect, it } from 'vitest';
import { pageOf, readSheet, sheetName } from './sheet.ts';

describe('the sheet in the address', () => {
  it('names its item', () => {
    const item = { kind: 'post', clientId: 'c1', id: 'p-1' } as const;

    expect(readSheet(sheetName(item))).toEqual(item);
    expect(pageOf(item, 'c1')).toBe('/desk/c1/posts/p-1');
    expect(pageOf(item, 'all')).toBe('/desk/all/posts/p-1?of=c1');
    expect(pageOf({ ...item, kind: 'inquiry' }, 'c1')).toBe('/desk/c1/inbox?item=p-1');
    expect(pageOf({ ...item, kind: 'inquiry' }, 'all')).toBe('/desk/all/inbox?item=p-1&of=c1');
  });

  it.each([
    null,
    '',
    'post',
    'post:c1',
    'post:c1:',
    'mail:c1:p1',
    'post:c1:p1:x',
    'post:../x:p1',
    `post:c1:${'x'.repeat(65)}`,
  ])('is none where it says %s', (name) => {
    expect(readSheet(name)).toBeNull();
  });
});
