import '@staff/shared/styles/input.ts';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { QueryMistake } from './QueryMistake.tsx';
import { preview, useChange, type Watch } from './watches.api.ts';

/** Writes a stored search; a dry run says how many mentions it would have hit. */
export function WatchForm({
  clientId,
  watch,
  onClose,
}: {
  clientId: string;
  watch: Watch | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const change = useChange(clientId, 'watches');
  const [name, setName] = useState(watch?.name ?? '');
  const [query, setQuery] = useState(watch?.query ?? '');
  const [total, setTotal] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  const run = () => {
    setError(null);
    preview(clientId, query).then(
      (found) => {
        setTotal(found.total);
      },
      (thrown: unknown) => {
        setTotal(null);
        setError(thrown);
      },
    );
  };
  const save = () => {
    setError(null);
    change
      .mutateAsync(
        watch
          ? { verb: 'PUT', path: `/${watch.id}`, body: { name, query, active: watch.active, version: watch.version } }
          : { verb: 'POST', body: { name, query } },
      )
      .then(onClose, (thrown: unknown) => {
        setError(thrown);
      });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t(watch ? 'watch.edit' : 'watch.add')}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        <ClientTag clientId={clientId} />
        <TextInput
          label={t('watch.name')}
          required
          value={name}
          maxLength={80}
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Textarea
          dir="auto"
          label={t('watch.query')}
          description={t('watch.queryHelp')}
          required
          autosize
          minRows={2}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setTotal(null);
            setError(null);
          }}
        />
        {error !== null && <ErrorNotice error={error} compact />}
        {error !== null && <QueryMistake problem={asProblem(error)} query={query} />}
        {total !== null && <p role="status">{t('watch.wouldHit', { count: total })}</p>}
        <div className={field.actions}>
          <Button variant="subtle" disabled={query.trim() === ''} onClick={run}>
            {t('watch.try')}
          </Button>
          <Button loading={change.isPending} disabled={name.trim() === '' || query.trim() === ''} onClick={save}>
            {t('do.save')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
