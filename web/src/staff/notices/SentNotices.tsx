import '@staff/shared/styles/input.ts';
import { NativeSelect } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { useTeam } from './absences.api.ts';
import { useSentNotices } from './noticeAdmin.api.ts';
import { SentRow } from './SentRow.tsx';

/** For administrators: what was told to whom, and whether its mail left. */
export function SentNotices() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const staffId = params.get('to');
  const team = useTeam().data ?? [];
  const sent = useSentNotices(staffId);
  const items = sent.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className={cards.lead}>{t('sentNotice.lead')}</p>
      <div className={cards.bar} role="search">
        <NativeSelect
          className={cards.day ?? ''}
          label={t('sentNotice.who')}
          value={staffId ?? ''}
          data={[
            { value: '', label: t('sentNotice.everybody') },
            ...team.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const to = event.currentTarget.value;
            setParams(
              (now) => {
                if (to === '') now.delete('to');
                else now.set('to', to);
                return now;
              },
              { replace: true },
            );
          }}
        />
      </div>
      <QueryView query={sent} rows={8}>
        {() => (
          <>
            {items.length === 0 && !sent.hasNextPage ? (
              <EmptyState
                icon={<IconBell size={32} stroke={1.5} />}
                title={t(staffId === null ? 'sentNotice.none' : 'sentNotice.noneOf')}
              />
            ) : (
              <ul className={cards.list}>
                {items.map((notice) => (
                  <SentRow key={notice.id} notice={notice} to={team.find(({ id }) => id === notice.staffId)?.name} />
                ))}
              </ul>
            )}
            <LoadMore query={sent} shown={items.length} />
          </>
        )}
      </QueryView>
    </>
  );
}
