import { Loading } from '@shared/ui/Loading.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useTranslation } from '@shared/i18n.ts';
import type { DraftDiffProps } from '@shared/diff/DraftDiff.tsx';
import { saidLabel } from '@shared/words/options/optionWords.ts';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { useClient } from '@staff/shared/client/scope.ts';
import { assetUrl } from '@staff/shared/media/media.api.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { useVersion } from './versions.api.ts';

const DraftDiff = later<DraftDiffProps>(async () => (await import('@shared/diff/DraftDiff.tsx')).DraftDiff);

interface Props {
  post: Pick<Post, 'clientId' | 'id'>;
  versionId: string;
  /** What it is compared with. */
  draft: Draft;
}

/** An earlier state of a post beside the present one. */
export function VersionDiff({ post, versionId, draft }: Props) {
  const { t } = useTranslation();
  const channels = useChannels(post.clientId);
  const zone = useClient(post.clientId)?.zone ?? 'Europe/Berlin';
  const channelName = (id: string) => channels.data?.find((channel) => channel.id === id)?.name ?? id;
  const networkOf = (id: string) => channels.data?.find((channel) => channel.id === id)?.network ?? '';
  return (
    <QueryView query={useVersion(post, versionId)} rows={5}>
      {({ version, draft: then }) => (
        <DraftDiff
          before={then}
          after={written(draft)}
          heads={{
            before: (
              <>
                {t('versions.then')}, {t('versions.until')} <RelativeTime at={version.until} zone={zone} />
              </>
            ),
            after: t('versions.now'),
          }}
          channelName={channelName}
          saidOn={(id, name, value) => saidLabel(t, networkOf(id), name, value)}
          pictureUrl={(assetId) => assetUrl(post.clientId, assetId)}
          meanwhile={<Loading rows={5} />}
        />
      )}
    </QueryView>
  );
}
