import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import type { Stage } from '@shared/words/stages.ts';
import { useUses } from '@staff/shared/media/media.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { PostLinks } from './PostLinks.tsx';

/** Nothing of these has gone out. */
const before: Stage[] = ['DRAFT', 'SENT_BACK', 'IN_REVIEW', 'WITH_CLIENT', 'APPROVED', 'SCHEDULED', 'HELD'];

/** Somebody has said yes to it. */
const isApproved = ({ approval, yeses }: Post): boolean => approval != null || (yeses ?? []).length > 0;

/** The posts that a new file goes into. */
export function ConcernedPosts({ clientId, assetId }: { clientId: string; assetId: string }) {
  const { t } = useTranslation();
  const uses = useUses(clientId, assetId);
  return (
    <QueryView query={uses} rows={1}>
      {({ items, next }) => {
        const posts = items.filter((post) => before.includes(post.stage));
        if (posts.length === 0 && !next) return <p>{t('library.replaceNoPosts')}</p>;
        return (
          <section>
            <p>{t(next || posts.some(isApproved) ? 'library.replacePosts' : 'library.replaceAlso')}</p>
            <PostLinks clientId={clientId} posts={posts} more={next != null} />
          </section>
        );
      }}
    </QueryView>
  );
}
