// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel, useChannels } from '@staff/shared/client/clients.api.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { initialState } from './editorReducer.ts';
import type { Marking } from './marking.ts';
import { WritePane } from './WritePane.tsx';

const channel = (id: string, network: Channel['network']): Channel => ({
  id,
  clientId: 'c1',
  network,
  name: id,
  handle: id,
  server: 'https://x.example',
  status: 'LIVE',
  createdAt: '',
  version: 1,
});
const channels = {
  data: [channel('b', 'BLUESKY'), channel('w', 'WORDPRESS')],
  error: null,
  isPending: false,
  refetch: () => undefined,
} as unknown as ReturnType<typeof useChannels>;
const work = {
  ...initialState,
  draft: { ...emptyDraft, text: 'gemeinsam', channelIds: ['b', 'w'], variants: [{ channelId: 'w', text: 'länger' }] },
};

function Page({ marking = null }: { marking?: Marking | null }) {
  const [channelId, setChannelId] = useState<string | null>(null);
  return (
    <WritePane
      clientId="c1"
      work={work}
      type={() => undefined}
      channels={channels}
      counts={[]}
      channelId={channelId}
      onChannel={setChannelId}
      shown={null}
      marking={marking}
    />
  );
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

it('moves between the variants with the arrow keys', async () => {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Page />
      </MantineProvider>
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('tab', { name: 'Alle Kanäle' }));
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');

  expect(screen.getByRole('tab', { name: /WordPress/, selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel')).toContainElement(screen.getByDisplayValue('länger'));
  expect(screen.getByLabelText('Fassung für w')).toHaveValue('länger');
});

it('forgets what was marked when the text is left, but not for the button that remarks on it', async () => {
  const onMark = vi.fn();
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Page marking={{ some: true, onMark, onRemark: () => undefined }} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const text = screen.getByRole('textbox', { name: 'Text für alle Kanäle' });
  await userEvent.click(text);
  onMark.mockClear();
  screen.getByRole('button', { name: 'Anmerken' }).focus();
  expect(onMark).not.toHaveBeenCalled();

  await userEvent.click(text);
  onMark.mockClear();
  screen.getByRole('tab', { name: 'Alle Kanäle' }).focus();
  expect(onMark).toHaveBeenLastCalledWith({}, 0, 0);
});
