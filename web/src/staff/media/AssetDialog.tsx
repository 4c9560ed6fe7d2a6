import { Button } from '@mantine/core';
import { IconExternalLink, IconFeather } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { sizeWords } from '@shared/words/sizes.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { assetUrl, type Asset } from '@staff/shared/media/media.api.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import css from './Media.module.css';

/** A picture in full size with its actions. */
export function AssetDialog({ clientId, asset, onClose }: { clientId: string; asset: Asset; onClose: () => void }) {
  const { t, lang } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const url = assetUrl(clientId, asset.id);
  return (
    <Modal opened onClose={onClose} size={880} title={asset.name} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <div className={field.stack}>
        <img className={css.full} src={url} alt={asset.name} width={asset.width} height={asset.height} />
        <p className={css.facts}>
          <ClientTag clientId={clientId} />
          <span>
            {t('media.pixels', { width: asset.width, height: asset.height })} ·{' '}
            {asset.type.replace('image/', '').toUpperCase().replace('WEBP', 'WebP')} · {sizeWords(asset.bytes, lang)}
          </span>
        </p>
        {asset.animated && <p className={css.facts}>{t('media.animated')}</p>}
        {asset.removed !== undefined && asset.removed !== 'NOTHING' && (
          <p className={css.facts}>{t(`media.removed.${asset.removed}`)}</p>
        )}
        <div className={field.actions}>
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconExternalLink size={18} />}
          >
            {t('media.original')}
          </Button>
          {may && (
            <Button
              component={Link}
              to={path(clientId, `posts/new?asset=${asset.id}`)}
              leftSection={<IconFeather size={18} />}
            >
              {t('media.write')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}
