import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { shortName } from '@shared/words/networks.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { path } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { withChannel, type Draft } from '@staff/shared/post/draft.ts';
import css from './Editor.module.css';

/** On which channels the post is published. */
export function ChannelChoice({
  all,
  draft,
  open,
  type,
}: {
  all: Channel[];
  draft: Draft;
  open: boolean;
  type: (draft: Draft) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={css.channels} role="group" aria-label={t('post.channels')}>
      {all.map((channel) => {
        const chosen = draft.channelIds.includes(channel.id);
        // Nothing goes out there; what was chosen before can still be left out.
        if (channel.status === 'NEEDS_RECONNECT' && !chosen)
          return <LostChannel key={channel.id} channel={channel} name={shortName(channel, all)} />;
        return (
          <button
            key={channel.id}
            type="button"
            role="checkbox"
            aria-checked={chosen}
            className={css.channel}
            disabled={!open}
            title={[channel.name, channel.handle].filter((each) => each !== '').join(' · ')}
            onClick={() => {
              type(withChannel(draft, channel.id, !chosen));
            }}
          >
            <NetworkIcon network={channel.network} size={18} />
            {shortName(channel, all)}
            {channel.status !== 'LIVE' && <span>({t(`channel.${channel.status}`)})</span>}
          </button>
        );
      })}
    </div>
  );
}

function LostChannel({ channel, name }: { channel: Channel; name: string }) {
  const { t } = useTranslation();
  const may = useMay('MANAGE_CLIENTS');
  return (
    <span className={css.channel} data-lost="true" title={channel.name}>
      <NetworkIcon network={channel.network} size={18} />
      {name}
      {may ? (
        <Link to={path(channel.clientId, 'client?tab=channels')}>{t('channel.reconnect')}</Link>
      ) : (
        <span>({t('channel.NEEDS_RECONNECT')})</span>
      )}
    </span>
  );
}
