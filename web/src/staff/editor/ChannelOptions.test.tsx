// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ChannelOptions } from './ChannelOptions.tsx';

configure({ asyncUtilTimeout: 20_000 });

const channel = (id: string, network: Channel['network']): Channel => ({
  id,
  clientId: 'c1',
  network,
  name: `Sonnenschein ${id}`,
  handle: 'sonne',
  server: '',
  status: 'LIVE',
  createdAt: '',
  version: 1,
});

function open(draft: Draft, current: string | null = null) {
  fakeFetch({ 'GET /api/networks': () => [200, asking] });
  let latest = draft;
  function Page() {
    const [now, setNow] = useState(draft);
    return (
      <ChannelOptions
        draft={now}
        open
        channels={[channel('blog', 'WORDPRESS'), channel('xing', 'XING')]}
        current={current}
        type={(next) => {
          latest = next;
          setNow(next);
        }}
      />
    );
  }
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Page />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return () => latest.channelOptions;
}

const field = { most: 60, required: false, choices: [] };
const asking = {
  items: [
    {
      network: 'WORDPRESS',
      options: [
        { ...field, name: 'slug', kind: 'TEXT' },
        { ...field, name: 'noFeaturedImage', kind: 'FLAG' },
      ],
    },
  ],
};

const draft: Draft = { ...emptyDraft, text: 'Brot', channelIds: ['blog', 'xing'] };

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('what single networks want to know', () => {
  it('is asked below the name of each channel that wants to know something, by the kind of the field', async () => {
    const told = open(draft);

    await userEvent.click(await screen.findByText('Mehr für WordPress'));
    expect(screen.queryByText('Mehr für XING')).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Eigene Adresse' }), 'unser-brot');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Das erste Bild nicht als Beitragsbild zeigen' }));

    expect(told()).toEqual([{ channelId: 'blog', values: { slug: 'unser-brot', noFeaturedImage: 'true' } }]);
    expect(screen.getByText('2 Angaben')).toBeVisible();

    await userEvent.clear(screen.getByRole('textbox', { name: 'Eigene Adresse' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Das erste Bild nicht als Beitragsbild zeigen' }));
    expect(told()).toBeNull();
  });

  it('can be taken out where the network asks it no more', async () => {
    const told = open({ ...draft, channelOptions: [{ channelId: 'blog', values: { ofYesterday: 'Brot' } }] });

    await userEvent.click(await screen.findByText('Mehr für WordPress'));
    await userEvent.clear(screen.getByRole('textbox', { name: 'ofYesterday' }));

    await waitFor(() => {
      expect(told()).toBeNull();
    });
  });

  it('stands beside the text of its channel alone', async () => {
    open(draft, 'xing');

    await waitFor(() => {
      expect(screen.queryByText('Mehr für WordPress')).toBeNull();
    });
  });
});
