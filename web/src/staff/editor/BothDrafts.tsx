import type { DraftDiffProps } from '@shared/diff/DraftDiff.tsx';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { assetUrl } from '@staff/shared/media/media.api.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import { later } from '@staff/shared/ui/later.tsx';
import css from './Editor.module.css';

const DraftDiff = later<DraftDiffProps>(async () => (await import('@shared/diff/DraftDiff.tsx')).DraftDiff);

interface Props {
  clientId: string;
  before: Draft;
  after: Draft;
  heads: DraftDiffProps['heads'];
}

/** Two texts of a post side by side, of which somebody chooses one. */
export function BothDrafts({ clientId, before, after, heads }: Props) {
  const channels = useChannels(clientId);
  return (
    <div className={css.both}>
      <DraftDiff
        before={written(before)}
        after={written(after)}
        heads={heads}
        channelName={(id) => channels.data?.find((channel) => channel.id === id)?.name ?? id}
        pictureUrl={(assetId) => assetUrl(clientId, assetId)}
        meanwhile={null}
      />
    </div>
  );
}
