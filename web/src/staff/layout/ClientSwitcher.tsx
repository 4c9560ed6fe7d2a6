import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconSelector, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useClients, type ClientCard } from '@staff/shared/client/clients.api.ts';
import { path, rememberScope, useScope } from '@staff/shared/client/scope.ts';
import { pageAfterSwitch } from './pages.ts';
import css from './ClientSwitcher.module.css';

/** Chooses the client to work for, or all of them. */
export function ClientSwitcher() {
  const { t } = useTranslation();
  const { clientId, client, name } = useScope();
  const clients = useClients();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [search, setSearch] = useState('');
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      box.focusSearchInput();
    },
  });
  const found = matching(clients.data ?? [], search);

  const choose = (to: string) => {
    rememberScope(to);
    box.closeDropdown();
    void navigate(path(to, pageAfterSwitch(pathname, to === 'all')));
  };

  return (
    <Combobox store={box} onOptionSubmit={choose} position="bottom-start" width={300} shadow="md" withinPortal>
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={css.switch}
          onClick={() => {
            box.toggleDropdown();
          }}
          title={client?.name ?? t('scope.all')}
        >
          <span className={css.badge} style={client ? { background: client.colour } : {}} data-all={clientId === null}>
            {client ? initials(client.name) : <IconStack2 size={16} stroke={1.75} aria-hidden="true" />}
          </span>
          <span className={css.name}>{clientId === null ? t('scope.all') : (client?.name ?? '…')}</span>
          <span className="vh">, {t('scope.switch')}</span>
          <IconSelector size={16} stroke={1.75} aria-hidden="true" className={css.arrows} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded
          value={search}
          placeholder={t('scope.search')}
          aria-label={t('scope.search')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            box.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options className={css.options ?? ''} aria-label={t('scope.choose')}>
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

/** Clients whose name has every word of the search. */
export function matching(clients: ClientCard[], search: string): ClientCard[] {
  const words = search.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return clients.filter(
    (client) => !client.archived && words.every((word) => client.name.toLocaleLowerCase('de').includes(word)),
  );
}

/** Two letters for a client: `Bäckerei Sonnenschein` is `BS`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('de') ?? '')
    .join('') || name.slice(0, 1);
