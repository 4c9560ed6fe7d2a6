import { Button, Select, TextInput } from '@mantine/core';
import { IconDownload, IconListDetails } from '@tabler/icons-react';
import { useWords } from '@shared/i18n.ts';
import { exact } from '@shared/time/words.ts';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { useColleagues } from '@desk/clients.api.ts';
import { ClientTag } from '@desk/ClientTag.tsx';
import { useFilters } from '@desk/filters.ts';
import { More } from '@desk/More.tsx';
import { PageHead } from '@desk/PageHead.tsx';
import { useScope } from '@desk/scope.ts';
import { useSession } from '@desk/session.api.ts';
import { actions, exportAddress, useAudit, type AuditFilter, type AuditLine } from './audit.api.ts';
import css from '@desk/Cards.module.css';

/** The record of who did what, for administrators: by client, person, action and day, and as a file to keep. */
export function AuditPage() {
  const { t } = useWords();
  const { clientId } = useScope();
  const { zone } = useSession();
  const { params, put } = useFilters();
  const of = (name: string) => params.get(name) ?? '';
  const filter: AuditFilter = { clientId, actor: of('actor'), action: of('action'), from: of('from'), to: of('to') };
  const lines = useAudit(filter, zone);
  const people = useColleagues().data ?? [];
  return (
    <>
      <PageHead title={t('page.audit')}>
        <Button component="a" href={exportAddress(filter, zone)} download variant="default" leftSection={<IconDownload size={18} />}>{t('audit.export')}</Button>
      </PageHead>
      <p className={css.lead}>{t('audit.lead')}</p>
      <div className={css.bar} role="search">
        <Select className={css.grow ?? ''} label={t('audit.what')} placeholder={t('audit.everything')} searchable clearable value={filter.action || null} data={actions.map((value) => ({ value, label: t(`audit.action.${value}`) }))} onChange={(action) => { put('action', [action ?? '']); }} clearButtonProps={{ 'aria-label': t('do.remove') }} nothingFoundMessage={t('audit.none')} />
        <Select className={css.grow ?? ''} label={t('audit.who')} placeholder={t('audit.everybody')} searchable clearable value={filter.actor || null} data={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={(actor) => { put('actor', [actor ?? '']); }} clearButtonProps={{ 'aria-label': t('do.remove') }} nothingFoundMessage={t('audit.none')} />
        <TextInput type="date" label={t('audit.from')} value={filter.from} max={filter.to || undefined} onChange={(event) => { put('from', [event.currentTarget.value], true); }} />
        <TextInput type="date" label={t('audit.to')} value={filter.to} min={filter.from || undefined} onChange={(event) => { put('to', [event.currentTarget.value], true); }} />
      </div>
      <Answer of={lines} rows={8}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const missing = [...new Set(data.pages.flatMap((page) => page.missing))];
          return (
            <>
              {missing.length > 0 && <p className={css.bad} role="alert">{t('audit.missing', { parts: missing.map((part) => t(`audit.part.${part}`)).join(', ') })}</p>}
              {items.length === 0 && !lines.hasNextPage
                ? <Empty icon={<IconListDetails size={32} stroke={1.5} />} title={t('audit.none')}>{t('audit.noneHelp')}</Empty>
                : <ul className={css.list}>{items.map((line) => <Line key={line.id} line={line} zone={zone} />)}</ul>}
              <More of={lines} shown={items.length} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Line({ line, zone }: { line: AuditLine; zone: string }) {
  const { t, lang } = useWords();
  const { by } = line;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <span className={css.name}>{t(`audit.action.${line.action}`, { defaultValue: line.action })}{line.clientId != null && <ClientTag clientId={line.clientId} />}</span>
        <span className={css.meta}><bdi>{by.name}</bdi> ({t(`audit.kind.${by.kind}`)}) · <time dateTime={line.at}>{exact(line.at, zone, lang)}</time></span>
        <span className={css.meta}><code className={css.code}>{line.subject}</code>{line.detail != null && <> <bdi>{line.detail}</bdi></>}</span>
      </div>
    </li>
  );
}
