import { useTranslation } from '@shared/i18n.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';

export function DiscardDialog({
  clientId,
  network,
  onConfirm,
  onClose,
}: {
  clientId: string;
  network: string;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('decision.discardQuestion', { network })}
      clientId={clientId}
      danger
      confirmLabel={t('decision.discard')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{t('decision.discardHelp')}</p>
    </ConfirmDialog>
  );
}
