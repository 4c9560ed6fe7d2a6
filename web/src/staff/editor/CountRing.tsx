import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { Ring } from '@shared/ui/Ring.tsx';
import { numberWords } from '@shared/words/numbers.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { fullness } from '@staff/shared/checks/counts.ts';
import type { Count } from '@staff/shared/checks/checks.api.ts';
import css from './Editor.module.css';

/** How full the text is on each of the channels. */
export function CountRings({ counts, channels }: { counts: Count[]; channels: Channel[] }) {
  return (
    <span className={css.rings}>
      {channels.map((channel) => {
        const count = counts.find((each) => each.channelId === channel.id);
        return count && <CountRing key={channel.id} count={count} channel={channel} />;
      })}
    </span>
  );
}

/** How much of a channel's limit is used; amber from 90 %, red above it. */
function CountRing({ count, channel }: { count: Count; channel: Channel }) {
  const { t, lang } = useTranslation();
  const { share, tone, left } = fullness(count);
  const label = t('post.count', {
    name: channel.name,
    used: numberWords(count.used, lang),
    limit: numberWords(count.limit, lang),
  });
  return (
    <span className={css.count}>
      <NetworkIcon network={count.network} />
      <Ring share={share} tone={tone} label={label} size={24} />
      <span style={{ color: tone === 'bad' ? 'var(--bad)' : tone === 'wait' ? 'var(--wait)' : 'inherit' }}>
        {numberWords(left, lang)}
      </span>
    </span>
  );
}
