import '@staff/shared/styles/input.ts';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { Modal } from './Modal.tsx';

export interface ConfirmProps {
  title: string;
  /** Shown in the dialog, so that nobody acts for the wrong client. */
  clientId?: string | null;
  confirmLabel: string;
  danger?: boolean;
  /** False while the fields in `children` are not complete. */
  ready?: boolean;
  /** The label of a reason that must be given. */
  reasonLabel?: string;
  children?: ReactNode;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/**
 * Asks before something is done. What was typed is given up by a button alone, not by a key or a click beside the
 * dialog. Closes when it has been done; else it says why not.
 */
export function ConfirmModal({
  title,
  clientId,
  confirmLabel,
  danger = false,
  ready = true,
  reasonLabel,
  children,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const go = () => {
    setBusy(true);
    setError(null);
    onConfirm(reason.trim()).then(onClose, (thrown: unknown) => {
      setError(thrown);
      setBusy(false);
    });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={reason.trim() === ''}
      closeOnClickOutside={reason.trim() === ''}
      title={title}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        {clientId != null && <ClientTag clientId={clientId} />}
        {children}
        {reasonLabel !== undefined && (
          <Textarea
            dir="auto"
            label={reasonLabel}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            data-autofocus
            required
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
        {error !== null && <ErrorNotice error={error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button
            color={danger ? 'var(--bad)' : 'column'}
            loading={busy}
            disabled={!ready || (reasonLabel !== undefined && reason.trim() === '')}
            onClick={go}
          >
            {confirmLabel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
