import '@staff/shared/styles/input.ts';
import { TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { later } from '@staff/shared/ui/later.tsx';
import type { ClientsChoice } from './ClientsMultiSelect.tsx';

const ClientsMultiSelect = later(async () => (await import('./ClientsMultiSelect.tsx')).ClientsMultiSelect);

/** Chooses some of the clients. */
export function ClientsSelect(props: ClientsChoice) {
  const { t } = useTranslation();
  const hint = props.placeholder ?? t('scope.search');
  return (
    <ClientsMultiSelect
      {...props}
      meanwhile={<TextInput label={props.label} aria-label={props.label ?? hint} placeholder={hint} readOnly />}
    />
  );
}
