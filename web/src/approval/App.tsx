import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Problem } from '@shared/http/problem.ts';
import { setLanguage, useTranslation } from '@shared/i18n.ts';
import { exact, zoneName } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { Logo } from '@shared/ui/Logo.tsx';
import { decide, usePosts, useRequest, type AskedPost, type Decision, type Request } from './approval.api.ts';
import css from './Approval.module.css';
import { PostCard } from './PostCard.tsx';

/** What the link opens: the posts that wait for this person, and the answer to each. */
export function App({ hasLink }: { hasLink: boolean }) {
  const { t } = useTranslation();
  const request = useRequest();
  if (!hasLink || request.error !== null)
    return (
      <main className={css.closed}>
        <Logo size={56} />
        <h1>{t('approval.title')}</h1>
        {hasLink ? <ErrorNotice error={request.error} retry={() => void request.refetch()} /> : null}
        <p>{t('approval.closedHelp')}</p>
      </main>
    );
  if (request.data === undefined) return <Loading rows={3} />;
  return <Posts request={request.data} />;
}

function Posts({ request }: { request: Request }) {
  const { t, lang } = useTranslation();
  const posts = usePosts(request.posts);
  const { send, sending, problems, error } = useDecide();
  const du = request.address === 'DU';
  const waiting = (posts.data ?? []).filter((post) => post.state === 'WAITING');
  const count = waiting.length;
  const [writing, setWriting] = useState<string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const sendAll = async () => {
    await send(waiting.map(yes));
    title.current?.focus();
  };
  return (
    <div className={css.page}>
      <div className={css.edge} style={{ background: request.colour }} />
      <header className={css.head}>
        <p className={css.client}>{request.clientName}</p>
        <h1 ref={title} tabIndex={-1}>
          {posts.data === undefined
            ? t('approval.title')
            : count === 0 && problems.size === 0
              ? t('approval.done')
              : t(du ? 'approval.waitingDu' : 'approval.waiting', { count })}
        </h1>
        {problems.size > 0 && (
          <p role="alert" className={css.refused}>
            {t('approval.refused', { count: problems.size })}
          </p>
        )}
        {posts.data !== undefined && count === 0 && problems.size === 0 && (
          <p>{t(du ? 'approval.doneHelpDu' : 'approval.doneHelp')}</p>
        )}
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
      <main className={css.posts}>
        {posts.error !== null && <ErrorNotice error={posts.error} retry={() => void posts.refetch()} />}
        {error !== null && <ErrorNotice error={error} compact />}
        {posts.data === undefined && posts.error === null && <Loading rows={3} />}
        {posts.data?.map((post) => (
          <PostCard
            key={post.id}
            post={post}
            du={du}
            zone={request.zone}
            problem={problems.get(post.id)}
            busy={sending !== null}
            decide={(decision) => send([decision])}
            onWriting={(writes) => {
              setWriting((before) => [...before.filter((id) => id !== post.id), ...(writes ? [post.id] : [])]);
            }}
          />
        ))}
      </main>
      <footer className={css.foot}>
        <p>{t('approval.until', { until: exact(request.until, request.zone, lang), zone: zoneName(request.zone) })}</p>
        <p className={css.by}>
          <Logo size={16} /> Litfass
          <button
            type="button"
            className={css.revise}
            lang={lang === 'de' ? 'en' : 'de'}
            onClick={() => {
              setLanguage(lang === 'de' ? 'en' : 'de');
            }}
          >
            {lang === 'de' ? 'English' : 'Deutsch'}
          </button>
        </p>
      </footer>
      {count > 0 && writing.length === 0 && (
        <div className={css.bar}>
          <button type="button" className={css.primary} disabled={sending !== null} onClick={() => void sendAll()}>
            {sending ?? t('approval.yesAll', { count })}
          </button>
        </div>
      )}
    </div>
  );
}

const yes = (post: AskedPost): Decision => ({
  postId: post.id,
  contentHash: post.contentHash ?? '',
  at: post.at ?? null,
  answer: 'YES',
});

/** Sends answers and reads the posts anew; what was refused stays at its post. */
function useDecide() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const [problems, setProblems] = useState(new Map<string, Problem>());
  const [error, setError] = useState<unknown>(null);
  const send = async (decisions: Decision[]): Promise<boolean> => {
    const count = decisions.length;
    const shown = (done: number) => {
      setSending(t('approval.sending', { done, count }));
    };
    setError(null);
    shown(0);
    try {
      const refused = await decide(decisions, shown);
      setProblems(
        (before) =>
          new Map([...before].filter(([id]) => !decisions.some((each) => each.postId === id)).concat([...refused])),
      );
      return refused.size === 0;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      await cache.invalidateQueries({ queryKey: ['posts'] });
      setSending(null);
    }
  };
  return { send, sending, error, problems };
}
