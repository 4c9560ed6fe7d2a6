import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { elsewhere, slotWords } from '@shared/time/format.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { StageChip } from '@shared/ui/StageChip.tsx';
import { Deliveries } from '@staff/deliveries/Deliveries.tsx';
import { useChecks } from '@staff/shared/checks/checks.api.ts';
import { Findings } from '@staff/shared/checks/Findings.tsx';
import { useChannels, type Channel } from '@staff/shared/client/clients.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useClient } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { NetworkThread } from '@staff/shared/post/NetworkPost.tsx';
import { useCachePost, usePost, type Post } from '@staff/shared/post/post.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { PostDoes } from './PostDoes.tsx';
import css from './Sheet.module.css';

/** A post as the networks will show it, with what can be done about it and what became of it. */
export function PostSheet({ clientId, postId }: { clientId: string; postId: string }) {
  return (
    <QueryView query={usePost(clientId, postId)} rows={5}>
      {(post) => <PostArticle post={post} />}
    </QueryView>
  );
}

function PostArticle({ post }: { post: Post }) {
  const { t } = useTranslation();
  const { zone: reader } = useSession();
  const client = useClient(post.clientId);
  const channels = useChannels(post.clientId).data ?? [];
  const cachePost = useCachePost();
  const zone = client?.zone ?? reader;
  const chosen = channels.filter(({ id }) => post.draft.channelIds.includes(id));
  return (
    <article className={css.post} aria-label={nameOf(post.draft)}>
      <header className={css.head}>
        <ClientTag clientId={post.clientId} />
        <h2 className={css.title}>{nameOf(post.draft) || t('post.untitled')}</h2>
        <StageChip stage={post.stage} />
        <SlotWords post={post} />
        <p className={css.meta}>
          {t('review.by', { name: post.createdByName })} · {t('posts.changed')}{' '}
          <RelativeTime at={post.changedAt} zone={zone} />
        </p>
      </header>
      <PostDoes post={post} zone={zone} channels={chosen} />
      {post.deliveries.length > 0 && <Deliveries post={post} channels={channels} zone={zone} onChanged={cachePost} />}
      {post.status === 'IN_REVIEW' && <PostFindings post={post} channels={channels} />}
      <section className={css.previews} aria-label={t('sheetPost.preview')}>
        {post.draft.channelIds.length === 0 && <p className={css.meta}>{t('sheetPost.noChannel')}</p>}
        {chosen.map((channel) => (
          <NetworkThread
            key={channel.id}
            channel={channel}
            client={client}
            draft={post.draft}
            at={post.slot?.at ?? null}
          />
        ))}
      </section>
    </article>
  );
}

/** What the checks say of a post that somebody is to approve. */
function PostFindings({ post, channels }: { post: Post; channels: Channel[] }) {
  const checks = useChecks(post.clientId, post.id, post.draft, post.slot ?? null);
  return (
    <Findings
      checks={checks}
      chosen={post.draft.channelIds.length > 0}
      slot={post.slot != null}
      channels={channels}
      onShow={() => undefined}
    />
  );
}

/** The time of a post with its zone, and the reader's where that is another. */
function SlotWords({ post }: { post: Post }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { zone: reader } = useSession();
  if (post.slot == null) return <p className={css.slot}>{t('slot.none')}</p>;
  const away = elsewhere(post.slot.at, post.slot.zone, reader, lang);
  return (
    <p className={css.slot}>
      {slotWords(post.slot.at, post.slot.zone, now, lang)} {away !== null && <span className={css.away}>({away})</span>}
    </p>
  );
}
