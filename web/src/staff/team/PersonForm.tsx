import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import { roles, useSession, type Role } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useSavePerson, type Person } from './team.api.ts';

/** Adds or changes a colleague. */
export function PersonForm({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const { t, lang } = useTranslation();
  const { zone } = useSession();
  const save = useSavePerson();
  const [form, setForm] = useState({
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? ('EDITOR' as Role),
    allClients: person?.allClients ?? false,
    clientIds: person?.clientIds ?? [],
    active: person?.active ?? true,
    invite: true,
    password: '',
  });
  const set = (change: Partial<typeof form>) => {
    setForm({ ...form, ...change });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { name, email, role, allClients, clientIds, active, invite } = form;
    const password = invite ? null : form.password;
    save.mutate(
      person === null
        ? { id: null, body: { name, email, role, allClients, clientIds, password, language: lang, zone } }
        : { id: person.id, body: { name, role, allClients, clientIds, active, version: person.version ?? 0 } },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={person === null ? t('team.add') : person.name}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <TextInput
          label={t('team.name')}
          required
          maxLength={80}
          value={form.name}
          data-autofocus
          onChange={(event) => {
            set({ name: event.currentTarget.value });
          }}
        />
        {person === null && (
          <TextInput
            label={t('signIn.email')}
            type="email"
            required
            value={form.email}
            onChange={(event) => {
              set({ email: event.currentTarget.value });
            }}
          />
        )}
        {person === null && (
          <Switch
            label={t('team.invite')}
            description={t('team.inviteHelp')}
            checked={form.invite}
            onChange={(event) => {
              set({ invite: event.currentTarget.checked });
            }}
          />
        )}
        {person === null && !form.invite && (
          <PasswordInput
            label={t('team.password')}
            description={t('team.passwordHelp')}
            required
            minLength={12}
            autoComplete="new-password"
            value={form.password}
            onChange={(event) => {
              set({ password: event.currentTarget.value });
            }}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
          />
        )}
        <NativeSelect
          label={t('team.role')}
          description={t(`team.may.${form.role}`)}
          value={form.role}
          data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          onChange={(event) => {
            set({ role: event.currentTarget.value as Role });
          }}
        />
        <Switch
          label={t('team.allClients')}
          checked={form.allClients}
          onChange={(event) => {
            set({ allClients: event.currentTarget.checked });
          }}
        />
        {!form.allClients && (
          <ClientsSelect
            label={t('page.clients')}
            value={form.clientIds}
            onChange={(clientIds) => {
              set({ clientIds });
            }}
          />
        )}
        {person !== null && (
          <Switch
            label={t('team.active')}
            checked={form.active}
            onChange={(event) => {
              set({ active: event.currentTarget.checked });
            }}
          />
        )}
        {save.error && <ErrorNotice error={save.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('do.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
