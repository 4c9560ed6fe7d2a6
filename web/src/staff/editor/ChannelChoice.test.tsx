// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { SessionContext, type Permission, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ChannelChoice } from './ChannelChoice.tsx';

const channel = (id: string, network: Channel['network'], status: Channel['status']): Channel => ({
  id,
  clientId: 'c1',
  network,
  name: id,
  handle: id,
  server: 'https://x.example',
  status,
  createdAt: '',
  version: 1,
});
const all = [channel('m', 'MASTODON', 'LIVE'), channel('b', 'BLUESKY', 'NEEDS_RECONNECT')];

function open(channelIds: string[], permissions: Permission[] = ['READ']) {
  const type = vi.fn();
  render(
    <SessionContext value={{ permissions } as Session}>
      <MemoryRouter>
        <ChannelChoice all={all} draft={{ ...emptyDraft, channelIds }} open type={type} />
      </MemoryRouter>
    </SessionContext>,
  );
  return type;
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

it('offers no channel that has to be connected again', () => {
  open([]);

  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  expect(screen.getByText('(Neu verbinden)')).toBeVisible();
});

it('leads whoever may connect it to where that is done', () => {
  open([], ['READ', 'MANAGE_CLIENTS']);

  expect(screen.getByRole('link', { name: 'Neu verbinden' })).toHaveAttribute('href', '/desk/c1/client?tab=channels');
});

it('lets one that was chosen before be left out', async () => {
  const type = open(['m', 'b']);
  await userEvent.click(screen.getByRole('checkbox', { name: /Bluesky/ }));

  expect(type).toHaveBeenCalledExactlyOnceWith({ ...emptyDraft, channelIds: ['m'] });
});
