import { Button } from '@mantine/core';
import {
  IconCircleCheck,
  IconHandClick,
  IconHelpCircle,
  IconPlayerPause,
  IconPlugConnected,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { connectsBySignIn, isManual, networkName } from '@shared/words/networks.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { useTestChannel } from './client.api.ts';
import { useWhyNot } from './useWhyNot.ts';
import css from '@staff/shared/list/Cards.module.css';

const looks = {
  LIVE: ['good', IconCircleCheck],
  untested: ['wait', IconHelpCircle],
  PAUSED: ['plain', IconPlayerPause],
  NEEDS_RECONNECT: ['bad', IconPlugConnectedX],
} as const;

interface Props {
  channel: Channel;
  may: boolean;
  onReconnect: () => void;
  onPause: () => void;
  onRemove: () => void;
}

/** One channel: its account, whether it works, and a test button. */
export function ChannelRow({ channel, may, onReconnect, onPause, onRemove }: Props) {
  const { t } = useTranslation();
  const why = useWhyNot();
  const { zone } = useScope();
  const test = useTestChannel(channel);
  const state = channel.statusReason === 'untested' && channel.status === 'LIVE' ? 'untested' : channel.status;
  const [tone, Shape] = looks[state];
  const manual = isManual(channel.network);
  return (
    <li className={css.row}>
      <NetworkIcon network={channel.network} size={22} />
      <div className={css.main}>
        <span className={css.name}>
          {channel.name}
          {manual && channel.status === 'LIVE' ? (
            <Chip tone="plain" icon={<IconHandClick size={14} stroke={2} aria-hidden="true" />}>
              {t('channel.manual')}
            </Chip>
          ) : (
            <Chip tone={tone} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>
              {t(`channel.${state}`)}
            </Chip>
          )}
        </span>
        <span className={css.meta}>
          {[networkName(channel.network), channel.handle, connectsBySignIn(channel.network) ? '' : channel.server]
            .filter((each) => each !== '')
            .join(' · ')}
        </span>
        {channel.access != null && channel.status !== 'NEEDS_RECONNECT' && (
          <Access access={channel.access} zone={zone} />
        )}
        {channel.status === 'NEEDS_RECONNECT' && channel.statusReason != null && !test.data && (
          <span className={css.bad}>{why({ code: channel.statusReason })}</span>
        )}
        {test.data && (
          <span className={test.data.ok ? css.good : css.bad} role="status">
            {test.data.ok
              ? t('channel.testOk', { name: test.data.account?.name ?? channel.name, limit: test.data.limit ?? '–' })
              : why(test.data.reason)}{' '}
            · <RelativeTime at={test.data.asOf} zone={zone} />
          </span>
        )}
        {test.error && <ErrorNotice error={test.error} compact />}
      </div>
      <div className={css.does}>
        {may && !manual && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlugConnected size={16} />}
            loading={test.isPending}
            onClick={() => {
              test.mutate();
            }}
          >
            {t('channel.test')}
          </Button>
        )}
        {may && !manual && (
          <Button size="xs" variant={channel.status === 'NEEDS_RECONNECT' ? 'filled' : 'default'} onClick={onReconnect}>
            {t('channel.reconnect')}
          </Button>
        )}
        {may && channel.status !== 'NEEDS_RECONNECT' && (
          <Button size="xs" variant="default" onClick={onPause}>
            {t(channel.status === 'PAUSED' ? 'channel.resume' : 'channel.pause')}
          </Button>
        )}
        {may && (
          <Button size="xs" variant="subtle" color="var(--bad)" onClick={onRemove}>
            {t('channel.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

const soon = 14 * 24 * 3_600_000;

/** How long the channel stays open, where that does not go on by itself. */
function Access({ access, zone }: { access: NonNullable<Channel['access']>; zone: string }) {
  const { t } = useTranslation();
  const now = useNow().getTime();
  if (access.renewable) return null;
  return (
    <span className={Date.parse(access.endsAt) - now < soon ? css.bad : css.meta}>
      {t('channel.opensUntil')} <RelativeTime at={access.endsAt} zone={zone} coming />
    </span>
  );
}
