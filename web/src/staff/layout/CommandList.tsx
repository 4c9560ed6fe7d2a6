import '@staff/shared/styles/combobox.ts';
import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { rememberScope } from '@staff/shared/client/scope.ts';
import { longestSearch, type Choice } from './choices.ts';
import { useChoices } from './useChoices.tsx';
import css from './CommandList.module.css';

interface Props {
  /** What is looked for; it may have been typed before the list was there. */
  search: string;
  onSearch: (text: string) => void;
  onMoveGate: (to: 'open' | 'closed') => void;
  onClose: () => void;
}

/** What the command palette offers, found by what is typed. Enter takes the first. */
export function CommandList({ search, onSearch, onMoveGate, onClose }: Props) {
  const { t } = useTranslation();
  const { groups, pending, failed } = useChoices(search, onMoveGate);
  const choices = groups.flatMap((group) => group.choices);
  const navigate = useNavigate();
  const box = useCombobox({ opened: true, onDropdownClose: onClose });
  const listId = useId();
  // Enter was pressed before anything was found.
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    box.focusTarget();
    // Once, where the dialog was there before the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const take = ({ does }: Choice) => {
    onClose();
    if (typeof does === 'string') {
      const scope = /^\/desk\/([^/]+)/.exec(does)?.[1];
      if (scope !== undefined) rememberScope(scope);
      void navigate(does);
    } else {
      // The dialog keeps keys and the focus until it is gone.
      setTimeout(does);
    }
  };

  const first = choices.find((choice) => choice.stale !== true);
  const mark = useEffectEvent(() => {
    if (search.trim() === '') box.resetSelectedOption();
    else box.selectFirstOption();
  });
  useEffect(() => {
    mark();
  }, [search, first?.id]);
  const takeFirst = useEffectEvent(() => {
    if (first) take(first);
  });
  useEffect(() => {
    if (entered && !pending) takeFirst();
  }, [entered, pending]);

  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        const chosen = choices.find((choice) => choice.id === id);
        if (chosen) take(chosen);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <input
          className={css.input}
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          autoComplete="off"
          maxLength={longestSearch}
          value={search}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.title')}
          onChange={(event) => {
            setEntered(false);
            onSearch(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first === undefined) setEntered(true);
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={css.list ?? ''} aria-label={t('palette.title')} aria-busy={pending}>
        {groups.map(({ name, choices }) => (
          <Combobox.Group key={name} label={t(`palette.${name}`)}>
            {choices.map((choice) => (
              <Combobox.Option key={choice.id} value={choice.id} disabled={choice.stale === true}>
                <Row {...choice} />
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {choices.length === 0 && !pending && (
          <Combobox.Empty>{t('palette.none', { search: search.trim() })}</Combobox.Empty>
        )}
      </Combobox.Options>
      <p className={css.state} role="status">
        {pending && t('palette.pending')}
        {failed && !pending && t('palette.failed')}
      </p>
    </Combobox>
  );
}

function Row({ label, note, mark, clientId }: Choice) {
  return (
    <span className={css.row}>
      <span className={css.mark}>{mark}</span>
      <span className={css.words}>
        <span className={css.label} dir="auto">
          {label}
        </span>
        {clientId !== undefined && (
          <span className={css.about}>
            <ClientTag clientId={clientId} />
            <span className={css.note} dir="auto">
              {note}
            </span>
          </span>
        )}
      </span>
    </span>
  );
}
