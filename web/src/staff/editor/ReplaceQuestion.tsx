import { Button } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { BothDrafts } from './BothDrafts.tsx';
import type { Copy } from './copies.ts';
import type { Editor } from './useEditor.ts';

interface Props {
  editor: Editor;
  clientId: string;
  copy: Copy;
  zone: string;
  onReplace: () => void;
  onKeep: () => void;
}

/** Shows what a copy would replace, and asks whether it shall. */
export function ReplaceQuestion({ editor, clientId, copy, zone, onReplace, onKeep }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>
        <b>{t('presence.replaceQuestion')}</b> {t('presence.replaceHelp')}
      </p>
      <Button size="xs" variant="default" autoFocus onClick={onKeep}>
        {t('presence.keepPresent')}
      </Button>
      <Button size="xs" onClick={onReplace}>
        {t('presence.replace')}
      </Button>
      <BothDrafts
        clientId={clientId}
        before={editor.work.draft}
        after={copy.draft}
        heads={{
          before: t('presence.presentHead'),
          after: (
            <>
              {t('presence.copyHead')} <RelativeTime at={copy.at} zone={zone} />
            </>
          ),
        }}
      />
    </>
  );
}
