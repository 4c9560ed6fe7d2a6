import { describe, expect, it, vi } from 'vitest';
import { takeToken } from './token.ts';

const token = 'c2VjcmV0LXRva2VuLW9mLWEtbGluaw-_';

describe('the token of a portal link', () => {
  it('is taken out of the address and the history', () => {
    const replaceState = vi.fn();

    expect(takeToken({ hash: `#${token}`, pathname: '/portal', search: '' }, { replaceState })).toBe(token);
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/portal');
  });

  it.each(['', '#', '#planned', '#published', '#open', '#%zz', '#<script>'])('is not %j', (hash) => {
    const replaceState = vi.fn();

    expect(takeToken({ hash, pathname: '/portal', search: '' }, { replaceState })).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });
});
