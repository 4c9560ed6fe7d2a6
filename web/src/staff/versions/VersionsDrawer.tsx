import '@staff/shared/styles/drawer.ts';
import { Button, Drawer } from '@mantine/core';
import { IconArrowLeft, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import type { Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useOpening } from '@staff/shared/ui/useOpening.ts';
import { VersionDiff } from './VersionDiff.tsx';
import { VersionList } from './VersionList.tsx';
import css from './Versions.module.css';

export interface VersionsDrawerProps {
  post: Post;
  /** What stands in the editor. */
  draft: Draft;
  zone: string;
  /** Absent where the reader may not change the post. */
  onRestore?: ((versionId: string) => Promise<unknown>) | undefined;
  onClose: () => void;
}

/** The earlier states of a post: the list, and one of them beside the present state. */
export function VersionsDrawer({ post, draft, zone, onRestore, onClose }: VersionsDrawerProps) {
  const { t } = useTranslation();
  const [opened] = useOpening();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('versions.title')}
      position="right"
      size={chosen === null ? 460 : 940}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {chosen === null ? (
        <>
          <p className={css.about}>{t('versions.help')}</p>
          <VersionList post={post} zone={zone} onChoose={setChosen} />
        </>
      ) : (
        <div className={css.chosen}>
          <Button
            variant="subtle"
            size="xs"
            data-autofocus
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
            onClick={() => {
              setChosen(null);
            }}
          >
            {t('versions.back')}
          </Button>
          <p className={css.about}>{t('versions.unsaved')}</p>
          <VersionDiff post={post} versionId={chosen} draft={draft} />
          {onRestore && <Restore post={post} onRestore={() => onRestore(chosen)} />}
        </div>
      )}
    </Drawer>
  );
}

/** Puts the state back; where that takes an approval away, the button says so first. */
function Restore({ post, onRestore }: { post: Post; onRestore: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const restore = () => {
    setBusy(true);
    setFailed(null);
    onRestore().catch((thrown: unknown) => {
      setFailed(thrown);
      setBusy(false);
    });
  };
  return (
    <div className={css.restore}>
      {post.status !== 'DRAFT' && <p className={css.about}>{t('versions.takesApproval')}</p>}
      {failed !== null && <ErrorNotice error={failed} compact />}
      <Button loading={busy} leftSection={<IconRestore size={18} aria-hidden="true" />} onClick={restore}>
        {t('versions.restore')}
      </Button>
    </div>
  );
}
