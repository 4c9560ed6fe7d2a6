import { describe, expect, it, vi } from 'vitest';
import { takeToken } from './token.ts';

describe('the token of a portal link', () => {
  it('is taken out of the address and the history', () => {
    const replaceState = vi.fn();

    expect(takeToken({ hash: '#tok_3fJd82', pathname: '/portal', search: '' }, { replaceState })).toBe('tok_3fJd82');
    expect(replaceState).toHaveBeenCalledExactlyOnceWith(null, '', '/portal');
  });

  it('is absent without a fragment', () => {
    expect(takeToken({ hash: '', pathname: '/portal', search: '' }, { replaceState: () => undefined })).toBeNull();
  });
});
