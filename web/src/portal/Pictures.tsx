import type { PortalPostPlanned } from '@shared/api/portal-content.ts';
import { MediaView } from '@shared/ui/MediaView.tsx';
import css from './Portal.module.css';

/** The pictures of a post, in frames that have their height before they are there. */
export function Pictures({ of }: { of: PortalPostPlanned['pictures'] }) {
  if (of.length === 0) return null;
  return (
    <ul className={css.pictures}>
      {of.map(({ assetId, alt }) => (
        <li key={assetId}>
          <MediaView src={`/portal/media/${assetId}`} alt={alt} controls />
        </li>
      ))}
    </ul>
  );
}
