import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { CountInput } from '@staff/shared/input/CountInput.tsx';

export function MoveDialog({
  count,
  whose,
  onConfirm,
  onClose,
}: {
  count: number;
  whose: React.ReactNode;
  onConfirm: (days: number) => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | null>(1);
  const days = typed === 0 ? null : typed;
  return (
    <ConfirmDialog
      title={t('bulk.moveQuestion', { count })}
      confirmLabel={t('bulk.moveDo')}
      ready={days !== null}
      onConfirm={() => onConfirm(days ?? 0)}
      onClose={onClose}
    >
      {whose}
      <CountInput
        label={t('bulk.days')}
        description={t('bulk.daysHelp')}
        min={-366}
        max={366}
        value={typed}
        onChange={setTyped}
        data-autofocus
      />
      <p role="status">{days !== null && t(days > 0 ? 'bulk.later' : 'bulk.earlier', { count: Math.abs(days) })}</p>
    </ConfirmDialog>
  );
}
