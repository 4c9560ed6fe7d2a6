import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useViewerChange, type Viewer } from './client.api.ts';
import { trimmed, ViewerFields } from './ViewerFields.tsx';

interface Props {
  clientId: string;
  viewer: Viewer;
  onClose: () => void;
}

/** Changes a portal guest. Before a new address is saved it says what that ends. */
export function ViewerForm({ clientId, viewer, onClose }: Props) {
  const { t } = useTranslation();
  const change = useViewerChange(clientId);
  const [form, setForm] = useState({ name: viewer.name, email: viewer.email, language: viewer.language });
  const moves = form.email.trim().toLowerCase() !== viewer.email;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = { ...trimmed(form), version: viewer.version };
    change.mutate({ verb: 'PUT', path: `/${viewer.id}`, body }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('viewer.change', { name: viewer.name })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <ViewerFields form={form} onChange={setForm} emailHelp={moves ? t('viewer.moves') : undefined} first />
        {change.error && <ErrorNotice error={change.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {moves ? t('viewer.move') : t('do.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
