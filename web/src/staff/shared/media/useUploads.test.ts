// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAskBeforeLeaving } from './useUploads.ts';

const isAsked = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
};

it('asks before the page is left while files are on their way, and not afterwards', () => {
  const page = renderHook(
    ({ active }) => {
      useAskBeforeLeaving(active);
    },
    { initialProps: { active: true } },
  );
  expect(isAsked()).toBe(true);

  page.rerender({ active: false });
  expect(isAsked()).toBe(false);

  page.rerender({ active: true });
  page.unmount();
  expect(isAsked()).toBe(false);
});
