import { useState } from 'react';
import type { Asset } from '@staff/shared/media/media.api.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { LibraryButton } from './LibraryButton.tsx';

const MediaPopover = later(async () => (await import('./MediaPopover.tsx')).MediaPopover);

/** A popover with the pictures of the client's library. */
export function MediaLibrary(props: { clientId: string; onPick: (asset: Asset) => void }) {
  const [asked, setAsked] = useState(false);
  if (asked) return <MediaPopover {...props} meanwhile={<LibraryButton autoFocus aria-busy />} />;
  return (
    <LibraryButton
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => {
        setAsked(true);
      }}
    />
  );
}
