import { MultiSelect } from '@mantine/core';
import { useWords } from '@shared/i18n.ts';
import { useClients } from './clients.api.ts';

/** Chooses some of the clients. */
export function ClientsPick({ label, value, onChange }: { label: string; value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useWords();
  const clients = useClients().data ?? [];
  return (
    <MultiSelect
      label={label} value={value} onChange={onChange} data={clients.map((client) => ({ value: client.id, label: client.name }))} searchable hidePickedOptions maxDropdownHeight={260}
      nothingFoundMessage={t('scope.none')} placeholder={value.length === 0 ? t('scope.search') : ''} comboboxProps={{ shadow: 'md' }}
    />
  );
}
