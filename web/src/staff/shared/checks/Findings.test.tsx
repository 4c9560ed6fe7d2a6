// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Finding, useChecks } from './checks.api.ts';
import { Findings } from './Findings.tsx';

const undescribed: Finding = { rule: 'alt-text-missing', severity: 'WARN', params: {} };
const tooLong: Finding = { rule: 'text-empty', severity: 'BLOCK', params: {} };

const panel = (findings: Finding[]) => (
  <MantineProvider env="test">
    <Findings
      checks={
        { data: { findings, counts: [] }, error: null, isFetching: false } as unknown as ReturnType<typeof useChecks>
      }
      chosen
      channels={[]}
      onShow={() => undefined}
    />
  </MantineProvider>
);

it('shows what the last check found and nothing of those before, though two findings say the same', () => {
  const { rerender } = render(panel([undescribed, undescribed]));
  for (let i = 0; i < 3; i++) {
    rerender(panel([tooLong, undescribed, undescribed]));
    rerender(panel([undescribed, undescribed]));
  }
  expect(screen.getAllByRole('listitem')).toHaveLength(2);

  rerender(panel([]));

  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
});
