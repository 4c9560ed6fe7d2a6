import { IconCopyright, IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { shortDay } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { useNow } from '@shared/time/useNow.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { postPage, useClient, useScope } from '@staff/shared/client/scope.ts';
import cards from '@staff/shared/list/Cards.module.css';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { assetUrl, posterUrl, thumbnailUrl, usePublicMedia, type PublicMedium } from '@staff/shared/media/media.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { EndingChip } from './EndingChip.tsx';
import { endingOf, lastDay } from './rights.ts';
import { TakenDown } from './TakenDown.tsx';
import css from './Media.module.css';

/** What is public though its rights have ended, or end within a week: of one client, or of all. */
export function RightsTab() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const files = usePublicMedia(clientId);
  return (
    <>
      <p className={css.lead}>{t('library.rightsHelp')}</p>
      <QueryView query={files} rows={4}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <EmptyState icon={<IconCopyright size={32} stroke={1.5} />} title={t('library.rightsEmpty')}>
              {t('library.rightsEmptyHelp')}
            </EmptyState>
          ) : (
            <>
              <ul className={cards.list}>
                {items.map((file) => (
                  <FileRow key={file.assetId} file={file} />
                ))}
              </ul>
              <LoadMore query={files} shown={items.length} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function FileRow({ file }: { file: PublicMedium }) {
  const { t, lang } = useTranslation();
  const { clientId } = useScope();
  const may = useMay('WRITE_POSTS');
  const zone = useClient(file.clientId)?.zone ?? 'Europe/Berlin';
  const isOver = endingOf(file.until, useNow()) === 'over';
  const day = shortDay(lastDay(file.until, zone), lang);
  return (
    <li className={cards.row}>
      <MediaView
        className={css.thumbOfRow}
        src={assetUrl(file.clientId, file.assetId)}
        small={thumbnailUrl(file.clientId, file.assetId)}
        poster={posterUrl(file.clientId, file.assetId)}
        video={file.video}
        alt=""
      />
      <div className={cards.main}>
        <span className={cards.name}>
          {file.name}
          <EndingChip until={file.until} />
        </span>
        <span className={cards.meta}>{t(isOver ? 'library.overSince' : 'library.endsOn', { day })}</span>
        {clientId === null && <ClientTag clientId={file.clientId} />}
        <ul className={css.places}>
          {file.posts.map((post) => (
            <Place
              key={`${post.postId ?? ''}-${post.channelId}-${post.publishedAt}`}
              file={file}
              post={post}
              zone={zone}
            />
          ))}
          {file.more && <li className={cards.meta}>{t('library.morePosts')}</li>}
        </ul>
      </div>
      {may && <TakenDown file={file} />}
    </li>
  );
}

interface PlaceProps {
  file: PublicMedium;
  post: PublicMedium['posts'][number];
  zone: string;
}

/** One post of it, at the desk and at the network. */
function Place({ file, post, zone }: PlaceProps) {
  const { t, lang } = useTranslation();
  const { name } = useScope();
  const day = shortDay(dateOf(post.publishedAt, zone), lang);
  return (
    <li className={css.place}>
      <span>
        <NetworkIcon network={post.network} size={16} /> {t('library.publicOn', { channel: post.channelName, day })}
      </span>
      {post.postId && <Link to={postPage(name, file.clientId, post.postId)}>{t('library.toPost')}</Link>}
      {safeHref(post.url) && (
        <a href={safeHref(post.url)} target="_blank" rel="noreferrer">
          {t('library.atNetwork')} <IconExternalLink size={14} aria-hidden="true" />
        </a>
      )}
    </li>
  );
}
