import { IconHistory, IconKey, IconRepeat } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { StageChip } from '@shared/ui/StageChip.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Network } from '@shared/words/networks.ts';
import { useChannels, type ClientCard } from '@staff/shared/client/clients.api.ts';
import { ClientName } from '@staff/shared/client/ClientTag.tsx';
import { path } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Posts.module.css';

interface Props {
  post: Post;
  /** The client of the post, where those of all are listed. */
  client: ClientCard | undefined;
  showClient: boolean;
  zone: string;
  chosen: boolean;
  /** How many people reacted to it; undefined where nobody knows. */
  reactions: number | undefined;
  /** Changes the selection; with shift it extends from the last one. Null where nothing can be selected. */
  choose: ((id: string, chosen: boolean, range: boolean) => void) | null;
}

/** One post in a list. */
export const PostRow = memo(function PostRow({ post, client, showClient, zone, chosen, reactions, choose }: Props) {
  const { t } = useTranslation();
  const text = post.draft.title.trim() === '' ? '' : post.draft.text;
  const name = nameOf(post.draft) || t('post.untitled');
  return (
    <div className={css.line} data-chosen={chosen}>
      {choose && (
        <label className={css.choose}>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('bulk.one', { title: name })}
            onChange={(event) => {
              choose(post.id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey);
            }}
          />
        </label>
      )}
      <Link
        to={path(post.clientId, `posts/${post.id}`)}
        className={css.row}
        data-stage={post.stage}
        data-post={post.id}
        data-row
      >
        <span className={css.what}>
          {showClient && (
            <span className={css.client}>
              <ClientName client={client} />
            </span>
          )}
          <span className={css.name}>{name}</span>
          <span className={css.text} dir="auto">
            {text}
          </span>
        </span>
        <span className={css.networks}>
          {post.origin === 'PARTNER' && <IconKey size={16} stroke={1.75} aria-label={t('posts.byPartner')} />}
          {post.origin === 'SERIES' && <IconRepeat size={16} stroke={1.75} aria-label={t('posts.bySeries')} />}
          {post.origin === 'IMPORT' && <IconHistory size={16} stroke={1.75} aria-label={t('posts.byImport')} />}
          {post.deliveries.length > 0 ? (
            <Networks of={post.deliveries} />
          ) : (
            <DraftNetworks clientId={post.clientId} channelIds={post.draft.channelIds} />
          )}
        </span>
        <span className={css.when}>
          <span>
            {post.slot ? (
              <RelativeTime at={post.slot.at} zone={post.slot.zone} />
            ) : (
              <>
                {t('posts.changed')} <RelativeTime at={post.changedAt} zone={zone} />
              </>
            )}
          </span>
          <span className={css.by}>
            {post.createdByName}
            {reactions !== undefined && <> · {t('reactions.total', { count: reactions })}</>}
          </span>
        </span>
        <span className={css.chip}>
          <StageChip stage={post.stage} />
        </span>
      </Link>
    </div>
  );
});

function Networks({ of }: { of: { network: Network }[] }) {
  return [...new Set(of.map(({ network }) => network))].map((network) => (
    <NetworkIcon key={network} network={network} />
  ));
}

/** The networks of a post that has no deliveries yet, which would name them. */
function DraftNetworks({ clientId, channelIds }: { clientId: string; channelIds: string[] }) {
  const channels = useChannels(clientId).data ?? [];
  return <Networks of={channels.filter(({ id }) => channelIds.includes(id))} />;
}
