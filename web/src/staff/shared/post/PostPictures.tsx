import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { assetUrl, posterUrl, thumbnailUrl } from '@staff/shared/media/media.api.ts';
import type { Medium } from './draft.ts';
import css from './NetworkPost.module.css';

/** The pictures, videos and documents of a post as its network shows them: the first four. */
export function PostPictures({ clientId, media }: { clientId: string; media: Medium[] }) {
  return (
    <div className={css.pictures} data-count={Math.min(4, media.length)}>
      {media.slice(0, 4).map((medium) => (
        <PostPicture key={medium.assetId} clientId={clientId} medium={medium} />
      ))}
    </div>
  );
}

/** A document has its title in place of a description. */
function PostPicture({ clientId, medium }: { clientId: string; medium: Medium }) {
  const [isDocument, setDocument] = useState(false);
  return (
    <span className={css.picture}>
      {!isDocument && <IconPhoto size={22} stroke={1.5} aria-hidden="true" className={css.behind} />}
      <MediaView
        src={assetUrl(clientId, medium.assetId)}
        small={thumbnailUrl(clientId, medium.assetId)}
        poster={posterUrl(clientId, medium.assetId)}
        alt={medium.alt}
        className={isDocument ? css.document : undefined}
        controls
        onDocument={() => {
          setDocument(true);
        }}
      />
      {!isDocument && medium.alt.trim() !== '' && <span className={css.alt}>ALT</span>}
    </span>
  );
}
