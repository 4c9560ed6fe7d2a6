import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/combobox.ts';
import '@staff/shared/styles/input.ts';
import { Button, MultiSelect, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AlertKind } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { groupNames, groups } from '@staff/notices/kinds.ts';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { formOf, useAddHook, useChangeHook, type Hook, type HookForm } from './hooks.api.ts';

interface Props {
  hook: Hook | null;
  onSecret: (secret: string) => void;
  onClose: () => void;
}

/** Adds or changes a hook; the secret of a new one is shown by whoever opened this. */
export function HookEditor({ hook, onSecret, onClose }: Props) {
  const { t, lang } = useTranslation();
  const add = useAddHook();
  const change = useChangeHook(hook?.id ?? '');
  const save = hook === null ? add : change;
  const [form, setForm] = useState<HookForm>(
    hook === null ? { name: '', address: '', language: lang, kinds: null, clientIds: null } : formOf(hook),
  );
  const set = (some: Partial<HookForm>) => {
    setForm({ ...form, ...some });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (hook === null)
      add.mutate(form, {
        onSuccess: ({ secret }) => {
          onClose();
          onSecret(secret);
        },
      });
    else change.mutate({ hook: form, paused: hook.state.pause != null, version: hook.version }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={hook === null ? t('hook.add') : hook.name}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <TextInput
          label={t('hook.name')}
          required
          maxLength={60}
          value={form.name}
          data-autofocus
          onChange={(event) => {
            set({ name: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t('hook.address')}
          description={t('hook.addressHelp')}
          type="url"
          required
          maxLength={2000}
          autoComplete="off"
          value={form.address}
          onChange={(event) => {
            set({ address: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('hook.language')}
          value={form.language}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => {
            set({ language: event.currentTarget.value });
          }}
        />
        <WhatIsHeard form={form} onChange={set} />
        {save.error && <ErrorNotice error={save.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={form.kinds?.length === 0 || form.clientIds?.length === 0}
          >
            {t('do.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Everything or some kinds, of all clients or some. */
function WhatIsHeard({ form, onChange }: { form: HookForm; onChange: (some: Partial<HookForm>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        label={t('hook.allKinds')}
        checked={form.kinds == null}
        onChange={(event) => {
          onChange({ kinds: event.currentTarget.checked ? null : [] });
        }}
      />
      {form.kinds != null && (
        <MultiSelect
          label={t('hook.kinds')}
          value={form.kinds}
          data={groupNames
            .filter((group) => group !== 'account')
            .map((group) => ({
              group: t(`notice.group.${group}`),
              items: groups[group].map((kind) => ({ value: kind, label: t(`notice.kind.${kind}`) })),
            }))}
          searchable
          hidePickedOptions
          maxDropdownHeight={260}
          comboboxProps={{ shadow: 'md' }}
          onChange={(kinds) => {
            onChange({ kinds: kinds as AlertKind[] });
          }}
        />
      )}
      <Switch
        label={t('hook.allClients')}
        checked={form.clientIds == null}
        onChange={(event) => {
          onChange({ clientIds: event.currentTarget.checked ? null : [] });
        }}
      />
      {form.clientIds != null && (
        <ClientsSelect
          label={t('hook.clients')}
          value={form.clientIds}
          onChange={(clientIds) => {
            onChange({ clientIds });
          }}
        />
      )}
    </>
  );
}
