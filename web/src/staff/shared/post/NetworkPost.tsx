import {
  IconArrowBackUp,
  IconBookmark,
  IconBuildingBroadcastTower,
  IconDots,
  IconEyeOff,
  IconHeart,
  IconLock,
  IconMessageCircle,
  IconMoon,
  IconRepeat,
  IconShare2,
  IconStar,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { near } from '@shared/time/format.ts';
import { choosesHowItIsShown, isManual } from '@shared/words/networks.ts';
import type { Channel, ClientCard } from '@staff/shared/client/clients.api.ts';
import {
  channelOptionsOf,
  differs,
  inOne,
  optionsOf,
  textFor,
  written,
  type Draft,
  type Options,
  type Part,
  type Visibility,
} from './draft.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { MarkedText } from '@shared/ui/MarkedText.tsx';
import { choiceLabel, isStory } from '@shared/words/options/optionWords.ts';
import { PostPictures } from './PostPictures.tsx';
import { Told } from './Told.tsx';
import { useMarking } from './marking.ts';
import css from './NetworkPost.module.css';

const actions: Record<string, Icon[]> = {
  MASTODON: [IconArrowBackUp, IconRepeat, IconStar, IconBookmark, IconDots],
  BLUESKY: [IconMessageCircle, IconRepeat, IconHeart, IconBookmark, IconShare2, IconDots],
  SIMULATOR: [IconMessageCircle, IconRepeat, IconHeart],
  WORDPRESS: [IconMessageCircle],
  XING: [IconHeart, IconMessageCircle, IconShare2],
  NEWSLETTER: [],
  PRINT: [],
};

/** The handle as its network writes it; a website shows its address, a manual channel nothing. */
export function fullHandle(channel: Pick<Channel, 'network' | 'handle' | 'server'>): string {
  if (isManual(channel.network)) return '';
  if (channel.network === 'WORDPRESS') return channel.server.replace(/^https?:\/\//, '');
  const bare = channel.handle.replace(/^@/, '');
  if (channel.network !== 'MASTODON' || bare.includes('@')) return `@${bare}`;
  return `@${bare}@${channel.server.replace(/^https?:\/\//, '').replace(/\/.*$/, '')}`;
}

interface Thread {
  channel: Channel;
  client: ClientCard | undefined;
  draft: Draft;
  at: string | null;
}

/** A post as its network shows it, with its thread and what the network is told beside the words. For a manual channel all of it is one text. */
export function NetworkThread({ channel, client, draft, at }: Thread) {
  const first = { text: textFor(draft, channel.id), media: draft.media };
  const place = differs(draft, channel.id) ? `variant/${channel.id}` : 'text';
  const all = isManual(channel.network)
    ? [{ ...inOne(draft, channel.id), place: null }]
    : [
        { ...first, place },
        ...written(draft).parts.map((part, index) => ({ ...part, place: `part/${String(index)}` })),
      ];
  const shown = choosesHowItIsShown(channel.network) ? optionsOf(draft) : null;
  const told = channelOptionsOf(draft, channel.id);
  return (
    <div className={css.thread}>
      {all.map((part, index) => (
        <NetworkPost
          key={index}
          channel={channel}
          client={client}
          part={part}
          shown={shown}
          story={isStory(told)}
          at={at}
        />
      ))}
      <Told network={channel.network} values={told} />
    </div>
  );
}

interface Props {
  channel: Channel;
  client: ClientCard | undefined;
  /** With what its text is called where something is marked in it; null for several texts in one. */
  part: Part & { place: string | null };
  /** Null if the network offers no options. */
  shown: Options | null;
  /** Whether it is shown as a story: the picture alone. */
  story: boolean;
  at: string | null;
}

function NetworkPost({ channel, client, part: { text, place, media }, shown, story, at }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const when = at === null ? t('preview.soon') : near(at, now, client?.zone ?? 'Europe/Berlin', lang);
  return (
    <article className={css.post} data-network={channel.network}>
      <header className={css.head}>
        <span className={css.avatar} style={{ background: client?.colour ?? 'var(--ink-3)' }} aria-hidden="true">
          {channel.name.slice(0, 1)}
        </span>
        <span className={css.who}>
          <b>{channel.name}</b>
          <span className={css.handle}>{fullHandle(channel)}</span>
        </span>
        <span className={css.when}>
          {shown && <Seen by={shown.visibility} />}
          {channel.network === 'SIMULATOR' && <IconBuildingBroadcastTower size={13} stroke={1.75} aria-hidden="true" />}
          {story && <Chip tone="plain">{choiceLabel(t, channel.network, 'as', 'story')}</Chip>}
          {when}
        </span>
      </header>
      <div className={css.body}>
        {shown?.contentWarning && (
          <p className={css.warning}>
            <IconEyeOff size={15} stroke={1.75} aria-hidden="true" />
            <span>
              <span className="vh">{t('options.warning')}: </span>
              {shown.contentWarning}
            </span>
          </p>
        )}
        {!story && <Words text={text} place={place} />}
        {media.length > 0 && shown?.sensitive && (
          <p className={css.warning}>
            <IconEyeOff size={15} stroke={1.75} aria-hidden="true" />
            {t('options.hidden')}
          </p>
        )}
        {media.length > 0 && <PostPictures clientId={channel.clientId} media={media} />}
        {!story && (
          <footer className={css.acts} aria-hidden="true">
            {(actions[channel.network] ?? actions['SIMULATOR'] ?? []).map((Shape, index) => (
              <Shape key={index} size={17} stroke={1.6} />
            ))}
          </footer>
        )}
      </div>
    </article>
  );
}

const circles: Record<Visibility, Icon> = { PUBLIC: IconWorld, UNLISTED: IconMoon, FOLLOWERS: IconLock };

/** The visibility as the network's own icon. */
function Seen({ by }: { by: Visibility }) {
  const { t } = useTranslation();
  const Circle = circles[by];
  return (
    <span title={t(`options.${by}`)}>
      <Circle size={13} stroke={1.75} aria-hidden="true" />
      {by !== 'PUBLIC' && <span className="vh">{t(`options.${by}`)}</span>}
    </span>
  );
}

function Words({ text, place }: { text: string; place: string | null }) {
  const { t } = useTranslation();
  const { at, active } = useMarking();
  if (text.trim() === '') return <p className={css.none}>{t('preview.empty')}</p>;
  return (
    <p className={css.text} dir="auto">
      <MarkedText
        text={text}
        place={place}
        marks={place === null ? [] : at(place)}
        active={active}
        linkClass={css.link}
        markClass={css.mark}
      />
    </p>
  );
}
