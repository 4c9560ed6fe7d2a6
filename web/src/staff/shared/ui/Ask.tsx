import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Trouble } from '@shared/ui/States.tsx';
import { useWords } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';

interface Props {
  question: string;
  /** The client this is about stands in every dialog that does something for it. */
  clientId?: string | null;
  yes: string;
  danger?: boolean;
  /** False while what is asked for beside it is not complete. */
  ready?: boolean;
  /** The label of a reason that must be given. */
  reason?: string;
  children?: ReactNode;
  onYes: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** A question with its answers as buttons. What was typed goes with a button alone, not with a key or a click beside it. Closes when the answer has been carried out; else it says why not. */
export function Ask({ question, clientId, yes, danger = false, ready = true, reason, children, onYes, onClose }: Props) {
  const { t } = useWords();
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const go = () => {
    setBusy(true);
    setError(null);
    onYes(why.trim()).then(onClose, (thrown: unknown) => { setError(thrown); setBusy(false); });
  };

  return (
    <Modal opened onClose={onClose} closeOnEscape={why.trim() === ''} closeOnClickOutside={why.trim() === ''} title={question} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <div className={field.stack}>
        {clientId != null && <ClientTag clientId={clientId} />}
        {children}
        {reason !== undefined && (
          <Textarea dir="auto" label={reason} autosize minRows={2} maxLength={500} value={why} data-autofocus required onChange={(event) => { setWhy(event.currentTarget.value); }} />
        )}
        {error !== null && <Trouble error={error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>{t('do.cancel')}</Button>
          <Button color={danger ? 'var(--bad)' : 'column'} loading={busy} disabled={!ready || (reason !== undefined && why.trim() === '')} onClick={go}>{yes}</Button>
        </div>
      </div>
    </Modal>
  );
}
