import {
  IconArrowBackUp, IconBookmark, IconBuildingBroadcastTower, IconDots, IconHeart, IconMessageCircle, IconPhoto, IconRepeat, IconShare2, IconStar, IconWorld, type Icon,
} from '@tabler/icons-react';
import { useWords } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { near } from '@shared/time/words.ts';
import type { Channel, ClientCard } from '@desk/clients.api.ts';
import { assetUrl } from '@desk/media.api.ts';
import type { Medium } from './posts.api.ts';
import { shortLink, spans } from './richText.ts';
import css from './Preview.module.css';

const actions: Record<string, Icon[]> = {
  MASTODON: [IconArrowBackUp, IconRepeat, IconStar, IconBookmark, IconDots],
  BLUESKY: [IconMessageCircle, IconRepeat, IconHeart, IconBookmark, IconShare2, IconDots],
  SIMULATOR: [IconMessageCircle, IconRepeat, IconHeart],
};

/** A handle as its network writes it. */
export function fullHandle(channel: Pick<Channel, 'network' | 'handle' | 'server'>): string {
  const bare = channel.handle.replace(/^@/, '');
  if (channel.network !== 'MASTODON' || bare.includes('@')) return `@${bare}`;
  return `@${bare}@${channel.server.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`;
}

interface Props {
  channel: Channel;
  client: ClientCard | undefined;
  text: string;
  media: Medium[];
  at: string | null;
}

/** One post in the manner of its network. */
export function NetworkPost({ channel, client, text, media, at }: Props) {
  const { t, lang } = useWords();
  const now = useNow();
  const when = at === null ? t('preview.soon') : near(at, now, client?.zone ?? 'Europe/Berlin', lang);
  return (
    <article className={css.post} data-network={channel.network}>
      <header className={css.head}>
        <span className={css.avatar} style={{ background: client?.colour ?? 'var(--ink-3)' }} aria-hidden="true">{channel.name.slice(0, 1)}</span>
        <span className={css.who}><b>{channel.name}</b><span className={css.handle}>{fullHandle(channel)}</span></span>
        <span className={css.when}>{channel.network === 'MASTODON' && <IconWorld size={13} stroke={1.75} aria-hidden="true" />}{channel.network === 'SIMULATOR' && <IconBuildingBroadcastTower size={13} stroke={1.75} aria-hidden="true" />}{when}</span>
      </header>
      <div className={css.body}>
        <Words text={text} />
        {media.length > 0 && <Pictures clientId={channel.clientId} media={media} />}
        <footer className={css.acts} aria-hidden="true">
          {(actions[channel.network] ?? actions['SIMULATOR'] ?? []).map((Shape, index) => <Shape key={index} size={17} stroke={1.6} />)}
        </footer>
      </div>
    </article>
  );
}

function Words({ text }: { text: string }) {
  const { t } = useWords();
  if (text.trim() === '') return <p className={css.none}>{t('preview.empty')}</p>;
  return (
    <p className={css.text}>
      {spans(text).map((span, index) => span.kind === 'TEXT' ? span.text : <span key={index} className={css.link}>{span.kind === 'LINK' ? shortLink(span.text) : span.text}</span>)}
    </p>
  );
}

function Pictures({ clientId, media }: { clientId: string; media: Medium[] }) {
  return (
    <div className={css.pictures} data-count={Math.min(4, media.length)}>
      {media.slice(0, 4).map((medium) => (
        <span key={medium.assetId} className={css.picture}>
          <IconPhoto size={22} stroke={1.5} aria-hidden="true" className={css.behind} />
          <img src={assetUrl(clientId, medium.assetId)} alt={medium.alt} />
          {medium.alt.trim() !== '' && <span className={css.alt}>ALT</span>}
        </span>
      ))}
    </div>
  );
}
