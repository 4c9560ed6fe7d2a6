import { useState } from 'react';
import { documentAt, type DocumentFacts } from '@shared/http/documents.ts';
import { DocumentTile } from './DocumentTile.tsx';
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
  /** Known to be a document: neither picture nor video is asked for. */
  document?: DocumentFacts | null;
  /** Told when it turns out to be a document. */
  onDocument?: () => void;
  className?: string | undefined;
  /** A picture that a video is shown by before it plays; there need not be one at the address. */
  poster?: string | undefined;
  /** Whether a video can be played where it stands, and a document saved. */
  controls?: boolean;
}

/** A picture, or a video where no picture stands at the address, or a document where neither does. */
export function MediaView(props: Props) {
  return <Shown key={props.src} {...props} />;
}

function Shown({ src, small, alt, className, poster, controls = false, ...props }: Props) {
  const [isVideo, setVideo] = useState(props.video ?? false);
  const [document, setDocument] = useState(props.document ?? null);
  if (document)
    return <DocumentTile className={className} facts={document} title={alt} href={controls ? src : undefined} />;
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
      onError={() => {
        void documentAt(src).then((found) => {
          if (found === null) return;
          setDocument(found);
          props.onDocument?.();
        });
      }}
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
        props.onVideo?.();
      }}
    />
  );
}
