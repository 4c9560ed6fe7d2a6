import { useTranslation } from '@shared/i18n.ts';
import { shortName } from '@shared/words/networks.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { withChannel, type Draft } from '@staff/shared/post/draft.ts';
import css from './Editor.module.css';

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
