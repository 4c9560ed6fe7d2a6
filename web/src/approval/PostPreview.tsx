import { MediaView } from '@shared/ui/MediaView.tsx';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { choiceLabel, isStory, saidLabel } from '@shared/words/options/optionWords.ts';
import { MarkedText } from '@shared/ui/MarkedText.tsx';
import { usePicture, type AskedPost } from './approval.api.ts';
import css from './Approval.module.css';
import { keyOf, placeOf, type Marked, type Thread } from './remarks.api.ts';

type Channel = AskedPost['channels'][number];
type Picture = Channel['pictures'][number];

interface Props {
  channels: Channel[];
  /** What is said at the post: the words it is about stand out. */
  threads: Thread[];
  /** Says something about a picture; undefined if nothing can be said. */
  about: ((assetId: string) => void) | undefined;
}

/** A post as it will stand on each of its channels, one at a time. */
export function PostPreview({ channels, threads, about }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const channel = channels[Math.min(chosen, channels.length - 1)];
  if (channel === undefined) return null;
  return (
    <div className={css.preview}>
      {channels.length === 1 ? (
        <p className={css.channel}>
          <NetworkIcon network={channel.network} /> {channel.name}
        </p>
      ) : (
        <div className={css.channels} role="group" aria-label={t('approval.on')}>
          {channels.map((each, index) => (
            <button
              key={`${each.network}-${each.name}`}
              type="button"
              aria-pressed={each === channel}
              onClick={() => {
                setChosen(index);
              }}
            >
              <NetworkIcon network={each.network} /> {each.name}
            </button>
          ))}
        </div>
      )}
      {channel.contentWarning != null && (
        <p className={css.warning}>{t('approval.warning', { text: channel.contentWarning })}</p>
      )}
      {isStory(channel.options) ? (
        <Chip tone="plain">{choiceLabel(t, channel.network, 'as', 'story')}</Chip>
      ) : (
        <Words text={channel.text} place={placeOf(channel)} threads={threads} />
      )}
      <Pictures pictures={channel.pictures} first={1} about={about} />
      <Told channel={channel} />
      {channel.parts.map((part, index) => (
        <div key={index} className={css.part}>
          <Words text={part.text} place={{ part: index }} threads={threads} />
          <Pictures
            pictures={part.media ?? []}
            first={1 + channel.pictures.length + before(channel.parts, index)}
            about={about}
          />
        </div>
      ))}
    </div>
  );
}

/** How many pictures the parts before one have. */
const before = (parts: Channel['parts'], index: number): number =>
  parts.slice(0, index).reduce((count, part) => count + (part.media?.length ?? 0), 0);

/** What the network is told beside the words: a poll, an event, an address. */
function Told({ channel: { network, options } }: { channel: Channel }) {
  const { t } = useTranslation();
  const told = Object.entries(options);
  if (told.length === 0) return null;
  return (
    <ul className={css.told} aria-label={t('approval.told')}>
      {told.map(([name, value]) => (
        <li key={name} dir="auto">
          {saidLabel(t, network, name, value)}
        </li>
      ))}
    </ul>
  );
}

function Words({ text, place, threads }: { text: string; place: Marked['place']; threads: Thread[] }) {
  const key = keyOf(place);
  const marks = threads.flatMap(({ id, pin, resolved }) =>
    resolved || pin?.start == null || pin.words == null || keyOf(pin.place) !== key
      ? []
      : [{ id, from: pin.start, to: pin.start + pin.words.length }],
  );
  return (
    <p className={css.text} dir="auto">
      <MarkedText text={text} place={key} marks={marks} active={null} linkClass={css.link} markClass={css.mark} />
    </p>
  );
}

function Pictures({ pictures, first, about }: { pictures: Picture[]; first: number; about: Props['about'] }) {
  if (pictures.length === 0) return null;
  return (
    <ul className={css.pictures}>
      {pictures.map((picture, index) => (
        <li key={picture.assetId}>
          <Shown picture={picture} number={first + index} about={about} />
        </li>
      ))}
    </ul>
  );
}

function Shown({ picture, number, about }: { picture: Picture; number: number; about: Props['about'] }) {
  const { t } = useTranslation();
  const { data } = usePicture(picture.assetId);
  const alt = picture.alt.trim() === '' ? t('approval.noAlt', { number }) : picture.alt;
  return (
    <>
      <span className={css.frame}>
        {data !== undefined && (
          <MediaView src={data.address} document={data.document} alt={data.document ? picture.alt : alt} controls />
        )}
      </span>
      {about && (
        <button
          type="button"
          className={css.about}
          aria-label={`${t('approval.noAlt', { number })}: ${t('approval.about')}`}
          onClick={() => {
            about(picture.assetId);
          }}
        >
          {t('approval.about')}
        </button>
      )}
    </>
  );
}
