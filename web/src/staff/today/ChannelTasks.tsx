import { Button } from '@mantine/core';
import { IconLink, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords, near } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { useNow } from '@shared/time/useNow.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { connectsBySignIn, networkName } from '@shared/words/networks.ts';
import type { ChannelTask } from '@staff/shared/channel/channelTasks.api.ts';
import { useReconnectLink } from '@staff/shared/channel/channelTasks.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { CopyField } from '@staff/shared/ui/CopyField.tsx';
import css from './Today.module.css';

/** The channels that somebody has to connect again, one row each; nothing where there are none. */
export function ChannelTasks({ tasks, zone }: { tasks: ChannelTask[]; zone: string }) {
  const { t } = useTranslation();
  if (tasks.length === 0) return null;
  return (
    <section className={css.group} data-group="channels" aria-labelledby="today-channels">
      <h2 id="today-channels" className={css.groupName}>
        {t('channels.task.title')}
        <span className={css.groupCount}>{tasks.length}</span>
      </h2>
      <ul className={css.list}>
        {tasks.map((task) => (
          <TaskRow key={task.channelId} task={task} zone={zone} />
        ))}
      </ul>
    </section>
  );
}

function TaskRow({ task, zone }: { task: ChannelTask; zone: string }) {
  const { t, lang } = useTranslation();
  const { clientId } = useScope();
  const now = useNow();
  const may = useMay('MANAGE_CLIENTS');
  const link = useReconnectLink(task, lang);
  const { forecast } = task;
  const gone = Date.parse(forecast.from) <= now.getTime();
  const tense = gone ? 'past' : 'coming';
  return (
    <li>
      <div className={css.row} data-wraps>
        <span className={css.icon} data-tone={gone ? 'bad' : 'wait'}>
          <IconPlugConnectedX size={20} stroke={1.75} aria-hidden="true" />
        </span>
        <span className={css.main}>
          {clientId === null && (
            <span className={css.client}>
              <ClientTag clientId={task.clientId} />
            </span>
          )}
          <span className={css.what}>{task.name}</span>
          <span className={css.why}>
            {t(`channels.task.${forecast.cause}.${tense}`, {
              network: networkName(task.network),
              when: near(forecast.from, now, zone, lang, true),
              permission: forecast.detail ?? '',
            })}
            {task.firstSlot != null && (
              <>
                {' '}
                {t('channels.task.posts', {
                  count: task.posts,
                  date: dayWords(dateOf(task.firstSlot, zone), lang),
                })}
              </>
            )}
          </span>
          {link.data !== undefined && <CopyField label={t('channels.task.link')} text={link.data} />}
          {link.error && <ErrorNotice error={link.error} compact />}
        </span>
        <span className={css.right}>
          {may && connectsBySignIn(task.network) && link.data === undefined ? (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconLink size={16} />}
              loading={link.isPending}
              onClick={() => {
                link.mutate();
              }}
            >
              {t('channels.task.make')}
            </Button>
          ) : (
            <Link to={path(task.clientId, 'client?tab=channels')}>{t('channels.task.open')}</Link>
          )}
        </span>
      </div>
    </li>
  );
}
