import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useTakenDown, type PublicMedium } from '@staff/shared/media/media.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';

/** Takes a file off the list whose posts were deleted at the networks. */
export function TakenDown({ file }: { file: PublicMedium }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const takenDown = useTakenDown(file.clientId, file.assetId);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCheck size={16} aria-hidden="true" />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('library.takenDown')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('library.takenDownQuestion', { name: file.name })}
          clientId={file.clientId}
          confirmLabel={t('library.takenDown')}
          onConfirm={() => takenDown.mutateAsync()}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('library.takenDownHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
