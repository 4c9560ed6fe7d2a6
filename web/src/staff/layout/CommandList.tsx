import '@staff/shared/styles/combobox.ts';
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useId } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { path, rememberScope, useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { matching } from './clientNames.ts';
import { pages } from './pages.ts';
import css from './CommandList.module.css';

interface Props {
  /** What is looked for; it may have been typed before the list was there. */
  search: string;
  onSearch: (text: string) => void;
  onClose: () => void;
}

/** What the command palette offers: clients and pages, found by what is typed. */
export function CommandList({ search, onSearch, onClose }: Props) {
  const { t } = useTranslation();
  const { name, clientId } = useScope();
  const { permissions, demo } = useSession();
  const clients = useClients().data ?? [];
  const navigate = useNavigate();
  const box = useCombobox({ opened: true, onDropdownClose: onClose });
  const listId = useId();
  useEffect(() => {
    box.focusTarget();
    // Once, where the dialog was there before the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const targets = pages
    .filter(
      (entry) =>
        (entry.group !== 'client' || clientId !== null) &&
        (entry.needs === undefined || permissions.includes(entry.needs)) &&
        (entry.page !== 'mails' || demo),
    )
    .filter((entry) => t(`page.${entry.page}`).toLowerCase().includes(search.trim().toLowerCase()));
  const found = matching(clients, search).slice(0, 12);

  const go = (to: string) => {
    const scope = /^\/desk\/([^/]+)/.exec(to)?.[1];
    if (scope !== undefined) rememberScope(scope);
    onClose();
    void navigate(to);
  };

  return (
    <Combobox store={box} onOptionSubmit={go}>
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          className={css.input}
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          autoComplete="off"
          value={search}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.title')}
          onChange={(event) => {
            onSearch(event.currentTarget.value);
            box.selectFirstOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={css.list ?? ''} aria-label={t('palette.title')}>
        {found.length > 0 && (
          <Combobox.Group label={t('palette.clients')}>
            {found.map((client) => (
              <Combobox.Option key={client.id} value={path(client.id, 'today')}>
                <span className={css.row}>
                  <span className={css.edge} style={{ background: client.colour }} />
                  {client.name}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {targets.length > 0 && (
          <Combobox.Group label={t('palette.pages')}>
            {targets.map((entry) => (
              <Combobox.Option key={entry.page} value={path(name, entry.page)}>
                <span className={css.row}>
                  <entry.icon size={18} stroke={1.75} aria-hidden="true" />
                  {t(`page.${entry.page}`)}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        )}
        {found.length + targets.length === 0 && <Combobox.Empty>{t('palette.none', { search })}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
