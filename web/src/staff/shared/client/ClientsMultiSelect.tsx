import '@staff/shared/styles/combobox.ts';
import { MultiSelect } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from './clients.api.ts';

export interface ClientsChoice {
  label?: string;
  placeholder?: string;
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Chooses some of the clients. */
export function ClientsMultiSelect({ label, placeholder, value, onChange }: ClientsChoice) {
  const { t } = useTranslation();
  const clients = (useClients().data ?? []).filter((client) => !client.archived || value.includes(client.id));
  const hint = placeholder ?? t('scope.search');
  return (
    <MultiSelect
      label={label}
      aria-label={label ?? hint}
      value={value}
      onChange={onChange}
      data={clients.map((client) => ({ value: client.id, label: client.name }))}
      searchable
      hidePickedOptions
      maxDropdownHeight={260}
      nothingFoundMessage={t('scope.none')}
      placeholder={value.length === 0 ? hint : ''}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
