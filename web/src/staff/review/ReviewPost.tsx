import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { slotWords } from '@shared/time/format.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { postPage, useClient, useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { Findings } from '@staff/shared/checks/Findings.tsx';
import { NetworkThread } from '@staff/shared/post/NetworkPost.tsx';
import { blockingIn, useChecks } from '@staff/shared/checks/checks.api.ts';
import { useCachePost, usePost, type Post } from '@staff/shared/post/post.api.ts';
import { Rejection } from '@staff/shared/post/Rejection.tsx';
import { SaidYes } from '@staff/shared/post/Yeses.tsx';
import { SinceReviewed } from '@staff/versions/SinceReviewed.tsx';
import { DecisionButtons } from './DecisionButtons.tsx';
import { MarkedPreviews } from './MarkedPreviews.tsx';
import css from './Review.module.css';

interface DecisionProps {
  /** Whether the title takes the focus. */
  focused: boolean;
  onApprove: (post: Post) => void;
  onRejected: (post: Post) => void;
}

/** One post as every network will show it, with findings: approve exactly this or reject it. */
export function ReviewPost({ clientId, postId, ...told }: DecisionProps & { clientId: string; postId: string }) {
  return (
    <QueryView query={usePost(clientId, postId)} rows={5}>
      {(post) => <ReviewArticle post={post} {...told} />}
    </QueryView>
  );
}

function ReviewArticle({ post, focused, onApprove, onRejected }: DecisionProps & { post: Post }) {
  const { t, lang } = useTranslation();
  const { name: scope } = useScope();
  const client = useClient(post.clientId);
  const channels = useChannels(post.clientId);
  const checks = useChecks(post.clientId, post.id, post.draft, post.slot ?? null);
  const cachePost = useCachePost();
  const now = useNow();
  const decides = useMay('APPROVE_POSTS') && post.status === 'IN_REVIEW';
  const name = useRef<HTMLHeadingElement>(null);
  const chosen = (channels.data ?? []).filter((channel) => post.draft.channelIds.includes(channel.id));

  // A newly opened post starts at its top.
  useEffect(() => {
    name.current?.scrollIntoView({ block: 'nearest' });
    if (focused) name.current?.focus();
  }, [focused]);

  const reject = async (how: (current: Post) => Promise<Post>) => {
    const rejected = await how(post);
    cachePost(rejected);
    onRejected(rejected);
  };

  return (
    <article className={css.post} aria-label={nameOf(post.draft)}>
      <header className={css.head}>
        <ClientTag clientId={post.clientId} />
        <h2 ref={name} tabIndex={-1} className={css.name}>
          {nameOf(post.draft) || t('post.untitled')}
        </h2>
        <p className={css.meta}>
          {t('review.by', { name: post.createdByName })} · {t('posts.changed')}{' '}
          <RelativeTime at={post.changedAt} zone={client?.zone ?? 'Europe/Berlin'} />
        </p>
        <p className={css.slot}>
          {post.slot ? slotWords(post.slot.at, post.slot.zone, now, lang) : t('review.noSlot')}
        </p>
        <Button
          component={Link}
          to={postPage(scope, post.clientId, post.id)}
          variant="subtle"
          size="xs"
          className={css.edit ?? ''}
          leftSection={<IconPencil size={16} />}
        >
          {t('review.open')}
        </Button>
      </header>
      {decides && (
        <div className={css.does}>
          <DecisionButtons
            post={post}
            blocking={blockingIn(checks.data?.findings)}
            keys={{ approve: 'a', reject: 'r' }}
            onApprove={() => {
              onApprove(post);
            }}
            onReject={reject}
          />
        </div>
      )}
      {post.askedForRules && <p className={css.own}>{t('note.askedForRules')}</p>}
      {post.yeses != null && (
        <p className={css.meta}>
          <SaidYes post={post} />
        </p>
      )}
      {post.rejection && (
        <div className={css.own}>
          <Rejection rejection={post.rejection} zone={client?.zone ?? 'Europe/Berlin'} />
        </div>
      )}
      <SinceReviewed post={post} />
      <Findings
        checks={checks}
        chosen={post.draft.channelIds.length > 0}
        slot={post.slot != null}
        channels={channels.data ?? []}
        onShow={() => undefined}
      />
      <MarkedPreviews post={post} zone={client?.zone ?? 'Europe/Berlin'}>
        {chosen.map((channel) => (
          <NetworkThread
            key={channel.id}
            channel={channel}
            client={client}
            draft={post.draft}
            at={post.slot?.at ?? null}
          />
        ))}
      </MarkedPreviews>
    </article>
  );
}
