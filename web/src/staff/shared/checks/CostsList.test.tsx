// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { addTexts } from '@shared/language.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import type { Costs } from './checks.api.ts';
import { texts } from '@staff/texts/de/posts.ts';
import { CostsList } from './CostsList.tsx';

beforeAll(() => {
  addTexts('de', texts);
});

const x = { id: 'x', name: 'Sonnenschein auf X', network: 'X' } as unknown as Channel;
const costs: Costs = {
  channels: [
    {
      channelId: 'x',
      micros: 15_000,
      source: { url: 'https://docs.x.com', verifiedOn: '2026-11-30' },
      quota: { used: 3, posts: 100, seconds: 900 },
    },
  ],
  micros: 15_000,
  spentMicros: 1_200_000,
  budgetMicros: 5_000_000,
  month: '2026-12',
};

it('says what a post costs, what is left of the quota and of the budget', () => {
  const { container } = render(<CostsList costs={costs} channels={[x]} />);

  expect(screen.getByRole('listitem').textContent).toMatch(/Sonnenschein auf X: .*0[.,]015.* · .*3.*100/);
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://docs.x.com');
  expect(container.textContent).toMatch(/Dezember 2026.*1[.,]20.*5[.,]00/);
});

it('says nothing where nothing costs or is counted', () => {
  const { container } = render(<CostsList costs={{ ...costs, channels: [], micros: 0 }} channels={[x]} />);

  expect(container.textContent).toBe('');
});
