import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import type { Channel, ClientCard } from '@staff/shared/client/clients.api.ts';
import { NetworkThread } from '@staff/shared/post/NetworkPost.tsx';
import type { Slot } from '@staff/shared/post/post.api.ts';
import { NetworkPreview } from './NetworkPreview.tsx';
import type { Editor } from './useEditor.ts';
import css from './Preview.module.css';
import panel from '@staff/shared/ui/Panel.module.css';

interface Props {
  editor: Pick<Editor, 'work' | 'dirty' | 'move'>;
  channels: Channel[];
  client: ClientCard | undefined;
  /** The channel being edited, if any; otherwise the preview has its own switch. */
  channelId: string | null;
  slot: Slot | null;
  zone: string;
}

/** The post as each network will show it. */
export function Preview({ editor, channels, client, channelId, slot, zone }: Props) {
  const { t } = useTranslation();
  const { draft } = editor.work;
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = channels.filter((channel) => draft.channelIds.includes(channel.id));
  const channel = chosen.find((each) => each.id === (channelId ?? picked)) ?? chosen[0];
  return (
    <section className={panel.panel} aria-label={t('preview.title')}>
      <Tabs
        unstyled
        value={channel?.id ?? null}
        onChange={setPicked}
        keepMounted={false}
        classNames={{ list: css.switch ?? '', tab: css.pick ?? '' }}
      >
        <div className={panel.panelHead}>
          <h2>{t('preview.title')}</h2>
          <Tabs.List aria-label={t('preview.switch')}>
            {chosen.map((each) => (
              <Tabs.Tab key={each.id} value={each.id} title={each.name}>
                <NetworkIcon network={each.network} size={18} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        {channel ? (
          <Tabs.Panel value={channel.id}>
            <NetworkThread channel={channel} client={client} draft={draft} at={slot?.at ?? null} />
            <NetworkPreview editor={editor} channel={channel} zone={zone} />
          </Tabs.Panel>
        ) : (
          <p className={css.none}>{t('preview.none')}</p>
        )}
      </Tabs>
    </section>
  );
}
