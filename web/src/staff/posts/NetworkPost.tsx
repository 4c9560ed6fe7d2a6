import {
  IconArrowBackUp, IconBookmark, IconBuildingBroadcastTower, IconDots, IconHeart, IconMessageCircle, IconPhoto, IconRepeat, IconShare2, IconStar, IconWorld, type Icon,
} from '@tabler/icons-react';
import { useWords } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { near } from '@shared/time/words.ts';
import { isManual } from '@shared/words/networks.ts';
import type { Channel, ClientCard } from '@desk/clients.api.ts';
import { assetUrl } from '@desk/media.api.ts';
import { inOne, textFor, written } from './draft.ts';
import type { Draft, Medium } from './posts.api.ts';
import { shortLink, spans } from './richText.ts';
import css from './Preview.module.css';

const actions: Record<string, Icon[]> = {
  MASTODON: [IconArrowBackUp, IconRepeat, IconStar, IconBookmark, IconDots],
  BLUESKY: [IconMessageCircle, IconRepeat, IconHeart, IconBookmark, IconShare2, IconDots],
  SIMULATOR: [IconMessageCircle, IconRepeat, IconHeart],
  WORDPRESS: [IconMessageCircle],
  XING: [IconHeart, IconMessageCircle, IconShare2],
  NEWSLETTER: [],
  PRINT: [],
};

/** An account as its network writes it; a website has its address instead, and what people serve by hand has none. */
export function fullHandle(channel: Pick<Channel, 'network' | 'handle' | 'server'>): string {
  if (isManual(channel.network)) return '';
  if (channel.network === 'WORDPRESS') return channel.server.replace(/^https?:\/\//, '');
  const bare = channel.handle.replace(/^@/, '');
  if (channel.network !== 'MASTODON' || bare.includes('@')) return `@${bare}`;
  return `@${bare}@${channel.server.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`;
}

interface Thread { channel: Channel; client: ClientCard | undefined; draft: Draft; at: string | null }

/** A post in the manner of its network, with what follows it there below; where a person publishes, all in one. */
export function NetworkThread({ channel, client, draft, at }: Thread) {
  const all = isManual(channel.network) ? [inOne(draft, channel.id)] : [{ text: textFor(draft, channel.id), media: draft.media }, ...written(draft).parts];
  return <div className={css.thread}>{all.map((part, index) => <NetworkPost key={index} channel={channel} client={client} text={part.text} media={part.media} at={at} />)}</div>;
}

interface Props {
  channel: Channel;
  client: ClientCard | undefined;
  text: string;
  media: Medium[];
  at: string | null;
}

function NetworkPost({ channel, client, text, media, at }: Props) {
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
    <p className={css.text} dir="auto">
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
