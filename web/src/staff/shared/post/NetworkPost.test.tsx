// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { emptyDraft, withChannelOption } from './draft.ts';
import { NetworkThread } from './NetworkPost.tsx';

const channel = (network: Channel['network']): Channel => ({
  id: 'k1',
  clientId: 'c1',
  network,
  name: 'Sonnenschein',
  handle: 'sonne',
  server: '',
  status: 'LIVE',
  createdAt: '',
  version: 1,
});

const draft = {
  ...emptyDraft,
  text: 'Roggenbrot',
  channelIds: ['k1'],
  media: [{ assetId: 'a1', alt: 'Ein Brot' }],
};

const show = (network: Channel['network'], told: Record<string, string>) =>
  render(
    <NetworkThread
      channel={channel(network)}
      client={undefined}
      draft={Object.entries(told).reduce((each, [name, value]) => withChannelOption(each, 'k1', name, value), draft)}
      at={null}
    />,
  );

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('a post as its network shows it', () => {
  it('says what the network is told beside the words', () => {
    show('WORDPRESS', { slug: 'unser-brot', noFeaturedImage: 'true', ofTomorrow: ' ' });

    const told = within(screen.getByLabelText('Dazu gehört auf WordPress'));
    expect(told.getAllByRole('term').map((each) => each.textContent)).toEqual([
      'Eigene Adresse',
      'Das erste Bild nicht als Beitragsbild zeigen',
    ]);
    expect(told.getAllByRole('definition').map((each) => each.textContent)).toEqual(['unser-brot', 'ja']);
  });

  it('is a picture without words where it is a story', () => {
    const { container } = show('INSTAGRAM', { as: 'story' });

    const post = within(screen.getByRole('article'));
    expect(post.getByText('Story')).toBeVisible();
    expect(post.getByAltText('Ein Brot')).toBeVisible();
    expect(post.queryByText('Roggenbrot')).not.toBeInTheDocument();
    expect(container.querySelector('footer')).toBeNull();
    expect(screen.getByLabelText('Dazu gehört auf Instagram')).toHaveTextContent('Erscheint als');
  });

  it('says nothing where the network is told nothing', () => {
    const { container } = show('INSTAGRAM', {});

    expect(screen.getByText('Roggenbrot')).toBeVisible();
    expect(container.querySelector('footer')).not.toBeNull();
    expect(screen.queryByRole('term')).not.toBeInTheDocument();
  });
});
