import '@staff/shared/styles/combobox.ts';
import { Button, Select } from '@mantine/core';
import { IconDownload, IconListDetails } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useColleagues } from '@staff/shared/client/clients.api.ts';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { actions, exportAddress, useAudit, type AuditFilter } from './audit.api.ts';
import { useNames } from './names.ts';
import css from '@staff/shared/list/Cards.module.css';
import { AuditRow } from './AuditRow.tsx';

/** The audit log for administrators: by client, person, action and day, and as a download. */
export function AuditPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const { zone } = useSession();
  const { params, put } = useFilters();
  const of = (name: string) => params.get(name) ?? '';
  const dayOf = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(of(name)) ? of(name) : '');
  const filter: AuditFilter = {
    clientId,
    actor: of('actor'),
    action: of('action'),
    from: dayOf('from'),
    to: dayOf('to'),
  };
  const lines = useAudit(filter, zone);
  const people = useColleagues().data ?? [];
  const names = useNames(lines.data?.pages.flatMap((page) => page.items) ?? [], clientId);
  return (
    <>
      <PageHeader title={t('page.audit')}>
        <Button
          component="a"
          href={exportAddress(filter, zone)}
          download
          variant="default"
          leftSection={<IconDownload size={18} />}
        >
          {t('audit.export')}
        </Button>
      </PageHeader>
      <p className={css.lead}>{t('audit.lead')}</p>
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
      <QueryView query={lines} rows={8}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const missing = [...new Set(data.pages.flatMap((page) => page.missing))];
          return (
            <>
              {missing.length > 0 && (
                <p className={css.bad} role="alert">
                  {t('audit.missing', { parts: missing.map((part) => t(`audit.part.${part}`)).join(', ') })}
                </p>
              )}
              {items.length === 0 && !lines.hasNextPage ? (
                <EmptyState icon={<IconListDetails size={32} stroke={1.5} />} title={t('audit.none')}>
                  {t('audit.noneHelp')}
                </EmptyState>
              ) : (
                <ul className={css.list}>
                  {items.map((line) => (
                    <AuditRow key={line.id} line={line} names={names} zone={zone} />
                  ))}
                </ul>
              )}
              <LoadMore query={lines} shown={items.length} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}
