import { IconMoodSmile } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { clock, dayWords } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { useAttention } from '@staff/shared/attention/attention.api.ts';
import { useClosings, useOpenInquiries } from '@staff/shared/inquiry/inquiries.api.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { FirstSteps, isEmptyHouse } from '@staff/shared/client/FirstSteps.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useChannelTasks } from '@staff/shared/channel/channelTasks.api.ts';
import { VersionsNote } from '@staff/shared/channel/VersionsNote.tsx';
import { BeforeClosing } from './BeforeClosing.tsx';
import { ChannelTasks } from './ChannelTasks.tsx';
import { TodayRow } from './TodayRow.tsx';
import { DaySchedule } from './DaySchedule.tsx';
import { groupsOf } from './today.ts';
import css from './Today.module.css';

/** What needs somebody, the clock that ends first on top, and beside it today's schedule. */
export function TodayPage() {
  const { t, lang } = useTranslation();
  const { clientId, zone, name } = useScope();
  const now = useNow();
  const attention = useAttention();
  const inquiries = useOpenInquiries(clientId);
  const posts = (attention.data ?? []).filter((item) => clientId === null || item.clientId === clientId);
  const groups = groupsOf(posts, inquiries.data?.items ?? [], now, zone);
  const tasks = useChannelTasks(clientId).data ?? [];
  const closings = useClosings(clientId).data ?? [];
  const listed = groups.now.length + groups.today.length + groups.coming.length + groups.resting.length;
  const total = tasks.length + closings.length + listed;
  const waiting = (attention.isPending && !attention.error) || (inquiries.isPending && !inquiries.error);
  const empty = isEmptyHouse(useClients().data);
  const complete = attention.data !== undefined && inquiries.data !== undefined;

  return (
    <>
      <PageHeader title={t('page.today')}>
        <span className={css.date}>{dayWords(dateOf(now, zone), lang)}</span>
      </PageHeader>
      <div className={css.columns}>
        <div className={css.groups}>
          {attention.error && <ErrorNotice error={attention.error} retry={() => void attention.refetch()} />}
          {inquiries.error && <ErrorNotice error={inquiries.error} retry={() => void inquiries.refetch()} />}
          {waiting && total === 0 && <Loading rows={5} />}
          {empty && <FirstSteps />}
          {!waiting && total === 0 && complete && !empty && (
            <EmptyState icon={<IconMoodSmile size={32} stroke={1.5} />} title={t('today.quiet')}>
              {t('today.quietHelp', {
                time: clock(new Date(Math.max(attention.dataUpdatedAt, inquiries.dataUpdatedAt)), zone, lang),
              })}{' '}
              <Link to={path(name, 'inbox?status=EVERY')}>{t('today.everything')}</Link>
            </EmptyState>
          )}
          <VersionsNote />
          <ChannelTasks tasks={tasks} zone={zone} />
          <BeforeClosing closings={closings} zone={zone} />
          {(['now', 'today', 'coming', 'resting'] as const).map(
            (group) =>
              groups[group].length > 0 && (
                <section key={group} className={css.group} data-group={group} aria-labelledby={`today-${group}`}>
                  <h2 id={`today-${group}`} className={css.groupName}>
                    {t(`today.${group}`)}
                    <span className={css.groupCount}>{groups[group].length}</span>
                  </h2>
                  <ul className={css.list}>
                    {groups[group].slice(0, 60).map((entry) => (
                      <TodayRow key={entry.key} entry={entry} zone={zone} />
                    ))}
                  </ul>
                  {groups[group].length > 60 && (
                    <p className={css.rest}>{t('today.rest', { count: groups[group].length - 60 })}</p>
                  )}
                </section>
              ),
          )}
        </div>
        <DaySchedule />
      </div>
    </>
  );
}
