import { Button } from '@mantine/core';
import { IconDownload, IconListDetails } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { exportAddress, useAudit, type AuditFilter } from './audit.api.ts';
import { useNames } from './names.ts';
import css from '@staff/shared/list/Cards.module.css';
import own from './Audit.module.css';
import { AuditRow } from './AuditRow.tsx';

const AuditFilters = later(async () => (await import('./AuditFilters.tsx')).AuditFilters);

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
      <AuditFilters filter={filter} put={put} zone={zone} meanwhile={<div className={own.filters} />} />
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
