import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { shortLink, spans } from '@shared/words/richText.ts';
import { usePicture, type AskedPost } from './approval.api.ts';
import css from './Approval.module.css';

type Channel = AskedPost['channels'][number];
type Picture = Channel['pictures'][number];

interface Props {
  channels: Channel[];
  /** Says something about a picture, by its number; undefined if nothing can be said. */
  about: ((number: number) => void) | undefined;
}

/** A post as it will stand on each of its channels, one at a time. */
export function PostPreview({ channels, about }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const channel = channels[Math.min(chosen, channels.length - 1)];
  if (channel === undefined) return null;
  return (
    <div className={css.preview}>
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
      {channel.contentWarning != null && (
        <p className={css.warning}>{t('approval.warning', { text: channel.contentWarning })}</p>
      )}
      <Words text={channel.text} />
      <Pictures pictures={channel.pictures} first={1} about={about} />
      {channel.parts.map((part, index) => (
        <div key={index} className={css.part}>
          <Words text={part.text} />
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

function Words({ text }: { text: string }) {
  return (
    <p className={css.text} dir="auto">
      {spans(text).map((span, index) =>
        span.kind === 'TEXT' ? (
          span.text
        ) : (
          <span key={index} className={css.link}>
            {span.kind === 'LINK' ? shortLink(span.text) : span.text}
          </span>
        ),
      )}
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
  const address = usePicture(picture.assetId);
  const alt = picture.alt.trim() === '' ? t('approval.noAlt', { number }) : picture.alt;
  return (
    <>
      <span className={css.frame}>{address.data !== undefined && <img src={address.data} alt={alt} />}</span>
      {about && (
        <button
          type="button"
          className={css.about}
          aria-label={`${t('approval.noAlt', { number })}: ${t('approval.about')}`}
          onClick={() => {
            about(number);
          }}
        >
          {t('approval.about')}
        </button>
      )}
    </>
  );
}
