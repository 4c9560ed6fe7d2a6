import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get, query } from '@shared/http/http.ts';
import { useWords } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { NetworkMark } from '@shared/ui/NetworkMark.tsx';
import { StageChip } from '@shared/ui/StageChip.tsx';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { When } from '@shared/ui/When.tsx';
import type { Stage } from '@shared/words/stages.ts';
import { ClientTag } from '@desk/ClientTag.tsx';
import { path, useScope } from '@desk/scope.ts';
import css from './Posts.module.css';

interface Entry {
  clientId: string;
  postId: string;
  at: string;
  title: string;
  stage: Stage;
  channels: { network: string }[];
}

/** Over all clients: what has a time in the past week and the coming four. */
export function AllPosts() {
  const { t } = useWords();
  const { zone } = useScope();
  const today = dateOf(useNow(), zone);
  const [from, to] = [plusDays(today, -7), plusDays(today, 28)];
  const days = useQuery({
    queryKey: ['calendar', 'all', from, to, zone],
    queryFn: ({ signal }) => get<{ days: { entries: Entry[] }[] }>(`/api/calendar${query({ from, to, zone })}`, signal),
  });
  return (
    <>
      <p className={css.lead}>{t('posts.allHelp')}</p>
      <Answer of={days} rows={6}>
        {(data) => {
          const entries = data.days.flatMap((day) => day.entries);
          if (entries.length === 0) return <Empty title={t('posts.none')}>{t('posts.allNone')}</Empty>;
          return (
            <ul className={css.list}>
              {entries.map((entry) => (
                <li key={entry.postId}>
                  <Link to={path(entry.clientId, `posts/${entry.postId}`)} className={css.row} data-stage={entry.stage}>
                    <span className={css.what}><span className={css.text}><ClientTag clientId={entry.clientId} /></span><span className={css.name}>{entry.title || t('post.untitled')}</span></span>
                    <span className={css.networks}>{[...new Set(entry.channels.map((channel) => channel.network))].map((network) => <NetworkMark key={network} network={network} />)}</span>
                    <span className={css.when}><When at={entry.at} zone={zone} /></span>
                    <span className={css.chip}><StageChip stage={entry.stage} /></span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </>
  );
}
