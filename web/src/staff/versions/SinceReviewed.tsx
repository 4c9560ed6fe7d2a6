import { Button } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useClient } from '@staff/shared/client/scope.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useReviewedLast } from './versions.api.ts';
import { VersionDiff } from './VersionDiff.tsx';
import css from './Versions.module.css';

/** What changed since a post that waits for a yes was last in review; nothing where it never was. */
export function SinceReviewed({ post }: { post: Post }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const panel = useId();
  const zone = useClient(post.clientId)?.zone ?? 'Europe/Berlin';
  const { data: last } = useReviewedLast(post, post.status === 'IN_REVIEW');
  if (last == null) return null;
  return (
    <div className={css.since}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconGitCompare size={16} aria-hidden="true" />}
        aria-expanded={shown}
        aria-controls={panel}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {t(shown ? 'versions.hideSince' : 'versions.since')}
      </Button>
      <div id={panel} hidden={!shown}>
        {shown && (
          <>
            <p className={css.about}>
              {last.approval == null
                ? t('versions.sinceSubmitted', { name: last.byName })
                : t('versions.sinceBy', { name: last.approval.byName })}{' '}
              <RelativeTime at={last.approval?.at ?? last.until} zone={zone} />
            </p>
            <VersionDiff post={post} versionId={last.id} draft={post.draft} />
          </>
        )}
      </div>
    </div>
  );
}
