import '@staff/shared/styles/combobox.ts';
import { Select } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useColleagues } from '@staff/shared/client/clients.api.ts';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import type { useFilters } from '@staff/shared/list/useFilters.ts';
import { actions, type AuditFilter } from './audit.api.ts';
import css from '@staff/shared/list/Cards.module.css';

interface Props {
  filter: AuditFilter;
  put: ReturnType<typeof useFilters>['put'];
  zone: string;
}

/** By what the audit log is narrowed: action, person, days. */
export function AuditFilters({ filter, put, zone }: Props) {
  const { t } = useTranslation();
  const people = useColleagues().data ?? [];
  return (
    <div className={`${css.bar ?? ''} ${css.top ?? ''}`} role="search">
      <Select
        className={css.grow ?? ''}
        label={t('audit.what')}
        placeholder={t('audit.everything')}
        searchable
        clearable
        value={filter.action || null}
        data={actions.map((value) => ({ value, label: t(`audit.action.${value}`) }))}
        onChange={(action) => {
          put('action', [action ?? '']);
        }}
        clearButtonProps={{ 'aria-label': t('do.remove') }}
        nothingFoundMessage={t('audit.none')}
      />
      <Select
        className={css.grow ?? ''}
        label={t('audit.who')}
        placeholder={t('audit.everybody')}
        searchable
        clearable
        value={filter.actor || null}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(actor) => {
          put('actor', [actor ?? '']);
        }}
        clearButtonProps={{ 'aria-label': t('do.remove') }}
        nothingFoundMessage={t('audit.none')}
      />
      <DayInput
        className={css.day ?? ''}
        label={t('audit.from')}
        zone={zone}
        clearable
        value={filter.from || null}
        {...(filter.to === '' ? {} : { maxDate: filter.to })}
        onChange={(day, understood) => {
          if (understood) put('from', [day ?? ''], true);
        }}
      />
      <DayInput
        className={css.day ?? ''}
        label={t('audit.to')}
        zone={zone}
        clearable
        value={filter.to || null}
        {...(filter.from === '' ? {} : { minDate: filter.from })}
        onChange={(day, understood) => {
          if (understood) put('to', [day ?? ''], true);
        }}
      />
    </div>
  );
}
