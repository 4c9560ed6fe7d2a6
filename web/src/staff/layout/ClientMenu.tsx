import '@staff/shared/styles/combobox.ts';
import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { rememberScope, useScope } from '@staff/shared/client/scope.ts';
import { matching } from './clientNames.ts';
import { SwitchButton } from './SwitchButton.tsx';
import { afterSwitch } from './pages.ts';
import css from './ClientMenu.module.css';

/** The clients one may choose, opened at once, with the button they belong to. */
export function ClientMenu() {
  const { t } = useTranslation();
  const { clientId, name } = useScope();
  const clients = useClients();
  const navigate = useNavigate();
  const location = useLocation();
  const [search, setSearch] = useState('');
  const listId = useId();
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      box.focusSearchInput();
    },
  });
  useEffect(() => {
    box.openDropdown();
    // Once: it was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const found = matching(clients.data ?? [], search);

  const choose = (to: string) => {
    rememberScope(to);
    box.closeDropdown();
    void navigate(afterSwitch(location, to));
  };

  return (
    <Combobox store={box} onOptionSubmit={choose} position="bottom-start" width={300} shadow="md" withinPortal>
      <Combobox.Target targetType="button">
        <SwitchButton
          autoFocus
          onClick={() => {
            box.toggleDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-controls={listId}
          aria-expanded
          value={search}
          placeholder={t('scope.search')}
          aria-label={t('scope.search')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            box.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options id={listId} className={css.options ?? ''} aria-label={t('scope.choose')}>
          {search === '' && <Row value="all" label={t('scope.all')} colour={null} chosen={name === 'all'} />}
          {found.map((each) => (
            <Row key={each.id} value={each.id} label={each.name} colour={each.colour} chosen={each.id === clientId} />
          ))}
          {found.length === 0 && (
            <Combobox.Empty>{clients.error ? t('scope.unknown') : t('scope.none')}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Row({
  value,
  label,
  colour,
  chosen,
}: {
  value: string;
  label: string;
  colour: string | null;
  chosen: boolean;
}) {
  return (
    <Combobox.Option value={value} active={chosen}>
      <span className={css.row}>
        <span className={css.edge} style={{ background: colour ?? 'var(--line-2)' }} />
        <span className={css.rowName}>{label}</span>
        {chosen && <IconCheck size={16} aria-hidden="true" />}
      </span>
    </Combobox.Option>
  );
}
