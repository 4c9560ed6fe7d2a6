import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useRemove, useUses, type Asset } from '@staff/shared/media/media.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';

/** Deletes a file that no post has. */
export function RemoveAsset({ clientId, asset, onGone }: { clientId: string; asset: Asset; onGone: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const remove = useRemove(clientId, asset.id);
  const uses = useUses(clientId, asset.id);
  const isUsed = (uses.data?.items ?? []).some((post) => post.stage !== 'DISCARDED');
  if (!uses.data || isUsed) return null;
  return (
    <>
      <Button
        variant="outline"
        color="var(--bad)"
        leftSection={<IconTrash size={18} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('media.delete')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('media.deleteQuestion', { name: asset.name })}
          clientId={clientId}
          confirmLabel={t('media.delete')}
          danger
          onConfirm={async () => {
            await remove.mutateAsync();
            onGone();
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('media.deleteHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
