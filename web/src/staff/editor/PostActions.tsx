import { Button } from '@mantine/core';
import { IconHandStop, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { isOver } from './editorReducer.ts';
import { moves } from './editor.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import type { Editor } from './useEditor.ts';

/** Discarding these needs the right to plan. */
const agreed = ['APPROVED', 'SCHEDULED'];
const holdable = ['APPROVED', 'SCHEDULED', 'IN_REVIEW'];

interface Props {
  editor: Pick<Editor, 'move'>;
  post: Post;
  /** It cannot be discarded now. */
  stopped?: boolean;
  onDiscard: () => Promise<unknown>;
}

/** The secondary actions: hold, release, discard. */
export function PostActions({ editor, post, stopped = false, onDiscard }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'hold' | 'unhold' | 'discard' | null>(null);
  const writes = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const { staffId } = useSession();
  const close = () => {
    setAsking(null);
  };
  if (!writes || isOver(post)) return null;
  return (
    <>
      {(plans || !agreed.includes(post.status)) && (
        <Button
          variant="subtle"
          color="var(--bad)"
          disabled={stopped}
          leftSection={<IconTrash size={18} />}
          onClick={() => {
            setAsking('discard');
          }}
        >
          {t('move.discard')}
        </Button>
      )}
      {post.hold
        ? (plans || post.hold.by === staffId) && (
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={18} />}
              onClick={() => {
                setAsking('unhold');
              }}
            >
              {t('move.unhold')}
            </Button>
          )
        : holdable.includes(post.status) && (
            <Button
              variant="default"
              leftSection={<IconHandStop size={18} />}
              onClick={() => {
                setAsking('hold');
              }}
            >
              {t('move.hold')}
            </Button>
          )}
      {asking === 'hold' && (
        <ConfirmDialog
          title={t('move.holdQuestion')}
          clientId={post.clientId}
          confirmLabel={t('move.hold')}
          reasonLabel={t('move.holdReason')}
          onConfirm={(reason) => editor.move((current) => moves.hold(current, reason))}
          onClose={close}
        >
          <p>{t('move.holdHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'unhold' && (
        <ConfirmDialog
          title={t('move.unholdQuestion')}
          clientId={post.clientId}
          confirmLabel={t('move.unhold')}
          onConfirm={() => editor.move((current) => moves.unhold(current))}
          onClose={close}
        >
          <p>{t('move.unholdHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={t('move.discardQuestion')}
          clientId={post.clientId}
          confirmLabel={t('move.discard')}
          danger
          onConfirm={onDiscard}
          onClose={close}
        >
          <p>{t('move.discardHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
