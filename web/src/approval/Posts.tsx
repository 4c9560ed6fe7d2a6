import { useCallback, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { asOf, exact, zoneName } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Loading } from '@shared/ui/Loading.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import { usePosts, type AskedPost, type Decision, type Request } from './approval.api.ts';
import css from './Approval.module.css';
import { ApproveAll } from './ApproveAll.tsx';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { PostCard } from './PostCard.tsx';
import { Steady } from './Steady.tsx';
import { Trouble } from './Trouble.tsx';
import { answered, useDecide } from './useDecide.ts';

interface Props {
  request: Request;
  /** The service could not be reached the last time. */
  isOut: boolean;
}

/** The posts that somebody is asked about. */
export function Posts({ request, isOut }: Props) {
  const { t, lang } = useTranslation();
  const posts = usePosts(request.posts);
  const { send, sending, refused, sent } = useDecide();
  const [writing, setWriting] = useState<string[]>([]);
  const [said, say] = useState('');
  const onWriting = useCallback((id: string, writes: boolean) => {
    setWriting((before) => [...before.filter((each) => each !== id), ...(writes ? [id] : [])]);
  }, []);
  const du = request.address === 'DU';
  const read = posts.dataUpdatedAt;
  const reader = { du, zone: request.zone, asOf: read, say };
  const shown = posts.data?.map((post) => answered(post, sent.get(post.id), read));
  const waiting = shown?.filter(({ state }) => state === 'WAITING') ?? [];
  return (
    <Steady>
      <div className={css.page}>
        <div className={css.edge} style={{ background: request.colour }} />
        <Head request={request} waiting={shown && waiting.length} refused={refused.size} />
        <main className={css.posts}>
          {posts.error !== null && shown === undefined && (
            <Trouble error={posts.error} du={du} retry={() => void posts.refetch()} />
          )}
          {shown === undefined && posts.error === null && request.posts > 0 && <Loading rows={3} />}
          {shown?.map((post) => (
            <PostCard
              key={post.id}
              post={post}
              reader={reader}
              sent={sent.get(post.id)}
              refusal={refused.get(post.id)}
              busy={sending !== null}
              decide={async (decision) => (await send([decision])) === 1}
              onWriting={onWriting}
            />
          ))}
          {shown !== undefined && writing.length === 0 && (
            <ApproveAll
              all={shown}
              posts={waiting}
              reader={reader}
              sending={sending}
              approve={(some) => send(some.map(yes))}
            />
          )}
        </main>
        <footer className={css.foot}>
          <p>
            {t('approval.until', { until: exact(request.until, request.zone, lang), zone: zoneName(request.zone) })}
          </p>
          <p className={css.by}>
            <Logo size={16} /> Litfass <LanguageButton />
          </p>
        </footer>
        <p className="vh" role="status">
          {said}
        </p>
        {(isOut || posts.error !== null) && shown !== undefined && <NoNet read={read} zone={request.zone} />}
      </div>
    </Steady>
  );
}

/** Whose link it is, and how many posts wait; undefined as long as that is not known. */
function Head({ request, waiting, refused }: { request: Request; waiting: number | undefined; refused: number }) {
  const { t } = useTranslation();
  const du = request.address === 'DU';
  const isDone = waiting === 0 && refused === 0;
  return (
    <header className={css.head}>
      <p className={css.client}>{request.clientName}</p>
      <h1>
        {waiting === undefined
          ? t('approval.title')
          : isDone
            ? t('approval.done')
            : t(du ? 'approval.waitingDu' : 'approval.waiting', { count: waiting })}
      </h1>
      {refused > 0 && (
        <p role="alert" className={css.refused}>
          {t('approval.refused', { count: refused })}
        </p>
      )}
      {isDone && <p>{t(du ? 'approval.doneHelpDu' : 'approval.doneHelp')}</p>}
      <p className={css.person}>
        <b>{t('approval.for', { name: request.person })}.</b>{' '}
        {t(du ? 'approval.notYouDu' : 'approval.notYou', { name: request.person })}
      </p>
      {request.message != null && (
        <blockquote className={css.message}>
          <b>{t(du ? 'approval.messageDu' : 'approval.message')}</b>
          <p>{request.message}</p>
        </blockquote>
      )}
    </header>
  );
}

/** Says that what one sees may be old, where it pushes nothing away. */
function NoNet({ read, zone }: { read: number; zone: string }) {
  const { t, lang } = useTranslation();
  return (
    <p className={css.noNet} role="status">
      {t('approval.noNet', { asOf: asOf(new Date(read).toISOString(), useNow(), zone, lang) })}
    </p>
  );
}

const yes = (post: AskedPost): Decision => ({
  postId: post.id,
  contentHash: post.contentHash ?? '',
  at: post.at ?? null,
  answer: 'YES',
});
