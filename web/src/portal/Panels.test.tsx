// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { PlannedPanel } from './PlannedPanel.tsx';
import { PublishedPanel } from './PublishedPanel.tsx';
import type { PortalPosts } from './portal.api.ts';
import { portalTexts } from './texts.ts';

const zone = 'Europe/Berlin';
const planned = (day: string): PortalPosts['planned'][number] => ({
  local: `${day}T10:00:00`,
  at: `${day}T09:00:00Z`,
  text: `Beitrag am ${day}`,
  pictures: [],
  networks: ['MASTODON'],
  stage: 'SCHEDULED',
});
const published = (number: number): PortalPosts['published'][number] => ({
  local: `2090-11-${String(number)}T10:00:00`,
  at: `2090-11-${String(number)}T09:00:00Z`,
  text: `Nr. ${String(number)}`,
  pictures: [],
  links: [],
});

beforeAll(() => {
  startI18n([sharedTexts, portalTexts]);
});

it('shows the pictures of a post with their words', () => {
  const picture = { assetId: 'a1', alt: 'Ein Blech Stollen' };
  const posts = { zone, planned: [{ ...planned('2090-12-01'), pictures: [picture] }], published: [] };
  render(<PlannedPanel posts={posts} asOf={Date.now()} today="2090-12-01" du={false} />);

  expect(screen.getByRole('img', { name: 'Ein Blech Stollen' })).toHaveAttribute('src', '/portal/media/a1');
});

it('says of what waits for the client where the link is, and has no button for it', () => {
  const posts = { zone, planned: [{ ...planned('2090-12-01'), stage: 'WITH_CLIENT' as const }], published: [] };
  render(<PlannedPanel posts={posts} asOf={Date.now()} today="2090-12-01" du />);

  expect(screen.getByText(/^Wartet auf die Freigabe aus deinem Haus/)).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

describe('what a client sees first', () => {
  it('is the next seven days, and the rest on demand', async () => {
    const posts = { zone, planned: ['2090-12-01', '2090-12-07', '2090-12-08'].map(planned), published: [] };
    render(<PlannedPanel posts={posts} asOf={Date.now()} today="2090-12-01" du={false} />);
    expect(screen.getAllByText(/^Beitrag am/).map((each) => each.textContent)).toEqual([
      'Beitrag am 2090-12-01',
      'Beitrag am 2090-12-07',
    ]);

    await userEvent.click(screen.getByRole('button', { name: '1 weiteren Tag zeigen' }));

    expect(screen.getByText('Beitrag am 2090-12-08')).toBeVisible();
  });

  it('is what was published last, and the rest on demand', async () => {
    const posts = { zone, planned: [], published: Array.from({ length: 12 }, (_, index) => published(index + 10)) };
    render(<PublishedPanel posts={posts} asOf={Date.now()} />);
    expect(screen.getAllByText(/^Nr\. /)).toHaveLength(10);
    expect(screen.queryByText('Nr. 10')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: '2 ältere Beiträge zeigen' }));

    expect(screen.getByText('Nr. 10')).toBeVisible();
  });
});
