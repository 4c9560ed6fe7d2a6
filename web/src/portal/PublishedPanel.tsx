import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { AsOf, RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { networkName } from '@shared/words/networks.ts';
import { Pictures } from './Pictures.tsx';
import { More, PostText } from './PlannedPanel.tsx';
import type { PortalPosts } from './portal.api.ts';
import css from './Portal.module.css';

const first = 10;

/** Published posts with their links. */
export function PublishedPanel({ posts, asOf }: { posts: PortalPosts; asOf: number }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const published = [...posts.published].sort((a, b) => b.at.localeCompare(a.at));
  const older = published.length - first;
  return (
    <>
      <div className={css.panelHead}>
        <h2>{t('portal.published')}</h2>
        <AsOf at={asOf} zone={posts.zone} />
      </div>
      {published.length === 0 && <p className={css.none}>{t('portal.publishedNone')}</p>}
      <ul className={css.posts}>
        {(all ? published : published.slice(0, first)).map((post) => (
          <li key={post.at + post.text} className={css.post}>
            <p className={css.line}>
              <RelativeTime at={post.at} zone={posts.zone} />
            </p>
            <PostText post={post} />
            <Pictures of={post.pictures} />
            <p className={css.links}>
              {post.links
                .filter((link) => safeHref(link.url) !== undefined)
                .map((link) => (
                  <a key={link.url} href={safeHref(link.url)} target="_blank" rel="noreferrer" className={css.link}>
                    <NetworkIcon network={link.network} />
                    {t('portal.view', { network: networkName(link.network) })}
                    {post.links.filter((other) => other.network === link.network).length > 1 &&
                      ` (${link.channelName})`}
                    <IconExternalLink size={15} aria-hidden="true" />
                  </a>
                ))}
            </p>
          </li>
        ))}
      </ul>
      {older > 0 && <More shown={all} onChange={setAll} label={t('portal.older', { count: older })} />}
    </>
  );
}
