import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { Answer } from '@shared/ui/States.tsx';
import { assetUrl, useAssets } from './posts.api.ts';
import css from './Media.module.css';

/** Pictures of the client that are there already. */
export function MediaLibrary({ clientId, onPick }: { clientId: string; onPick: (assetId: string) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target><Button variant="subtle" size="xs" onClick={() => { setOpen(!open); }}>{t('media.library')}</Button></Popover.Target>
      <Popover.Dropdown>{open && <Shelf clientId={clientId} onPick={(assetId) => { onPick(assetId); setOpen(false); }} />}</Popover.Dropdown>
    </Popover>
  );
}

function Shelf({ clientId, onPick }: { clientId: string; onPick: (assetId: string) => void }) {
  const { t } = useWords();
  return (
    <Answer of={useAssets(clientId)} rows={2}>
      {({ items }) => items.length === 0 ? <p className={css.none}>{t('media.libraryEmpty')}</p> : (
        <ul className={css.shelf}>
          {items.map((asset) => (
            <li key={asset.id}>
              <button type="button" className={css.pick} onClick={() => { onPick(asset.id); }} title={asset.name}>
                <img src={assetUrl(clientId, asset.id)} alt={asset.name} loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}
