import { useState } from 'react';
import css from './MediaView.module.css';

interface Props {
  src: string;
  /** A smaller picture of it, for lists. */
  small?: string;
  alt: string;
  /** Known to be a video: no picture is asked for. */
  video?: boolean;
  /** Told when it turns out to be a video. */
  onVideo?: () => void;
  className?: string | undefined;
  /** A picture that a video is shown by before it plays; there need not be one at the address. */
  poster?: string | undefined;
  /** Whether a video can be played where it stands. */
  controls?: boolean;
}

/** A picture, or a video where no picture stands at the address. */
export function MediaView(props: Props) {
  return <Shown key={props.src} {...props} />;
}

function Shown({ src, small, alt, className, poster, video = false, onVideo, controls = false }: Props) {
  const [isVideo, setVideo] = useState(video);
  return isVideo ? (
    // Captions are in the film, or the network adds them: there is no file of them.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video
      className={`${css.video ?? ''} ${className ?? ''}`}
      src={src}
      aria-label={alt}
      poster={poster}
      controls={controls}
      muted={!controls}
      preload="metadata"
      playsInline
    />
  ) : (
    <img
      className={className}
      src={small ?? src}
      alt={alt}
      loading="lazy"
      decoding="async"
      onError={() => {
        setVideo(true);
        onVideo?.();
      }}
    />
  );
}
