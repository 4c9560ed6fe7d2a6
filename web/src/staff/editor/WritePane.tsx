import { Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { choosesHowItIsShown, shortName } from '@shared/words/networks.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import type { useChannels } from '@staff/shared/client/clients.api.ts';
import { CountRings } from './CountRing.tsx';
import { differs, mostParts, textFor, withPart, withText, type Draft } from '@staff/shared/post/draft.ts';
import { isOpen, type EditorState } from './editorReducer.ts';
import { DisclosureChoice } from './DisclosureChoice.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { addsPart } from './PartField.tsx';
import { Parts } from './Parts.tsx';
import { PostOptions } from './PostOptions.tsx';
import type { Count } from '@staff/shared/checks/checks.api.ts';
import { placeOn } from '@staff/remarks/places.ts';
import panel from '@staff/shared/ui/Panel.module.css';
import { isLeft, type Marking, type Shown } from './marking.ts';
import css from './Editor.module.css';
import { ChannelChoice } from './ChannelChoice.tsx';
import { ChannelOptions } from './ChannelOptions.tsx';

/** The tab of the text for all channels; the others have the ids of their channels. */
const common = 'common';

interface Props {
  clientId: string;
  work: EditorState;
  type: (draft: Draft) => void;
  channels: ReturnType<typeof useChannels>;
  counts: Count[];
  channelId: string | null;
  onChannel: (channelId: string | null) => void;
  shown: Shown | null;
  marking: Marking | null;
}

/** Channels, common text, variants and thread parts. */
export function WritePane({ clientId, work, type, channels, counts, channelId, onChannel, shown, marking }: Props) {
  const { t } = useTranslation();
  const { draft } = work;
  const open = isOpen(work);
  const chosen = (channels.data ?? []).filter((channel) => draft.channelIds.includes(channel.id));
  const area = useRef<HTMLTextAreaElement>(null);
  const text = textFor(draft, channelId);
  const [fresh, setFresh] = useState<number | null>(null);
  const add = (index: number) => {
    if (!open || draft.parts.length >= mostParts) return;
    type(withPart(draft, index));
    setFresh(index);
  };

  useEffect(() => {
    if (shown?.from == null || shown.part !== undefined || area.current === null) return;
    area.current.focus();
    area.current.setSelectionRange(shown.from, shown.to ?? shown.from);
  }, [shown]);

  return (
    <section className={panel.panel} aria-label={t('post.write')}>
      <input
        className={css.title}
        value={draft.title}
        placeholder={t('post.title')}
        aria-label={t('post.titleLabel')}
        maxLength={120}
        readOnly={!open}
        onChange={(event) => {
          type({ ...draft, title: event.currentTarget.value });
        }}
      />
      <QueryView query={channels} rows={1}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('post.noChannels')}>{t('post.noChannelsHelp')}</EmptyState>
          ) : (
            <ChannelChoice all={all} draft={draft} open={open} type={type} />
          )
        }
      </QueryView>
      <Tabs
        unstyled
        value={channelId ?? common}
        onChange={(chosen) => {
          onChannel(chosen === common ? null : chosen);
        }}
        keepMounted={false}
        classNames={{ list: css.tabs ?? '', tab: css.tab ?? '', tabLabel: css.tabLabel ?? '' }}
      >
        <Tabs.List aria-label={t('post.variants')}>
          <Tabs.Tab value={common}>{t('post.common')}</Tabs.Tab>
          {chosen.map((channel) => (
            <Tabs.Tab key={channel.id} value={channel.id}>
              <NetworkIcon network={channel.network} />
              {shortName(channel, channels.data ?? chosen)}
              {differs(draft, channel.id) && (
                <span className={css.dot} title={t('post.differs')}>
                  <span className="vh">{t('post.differs')}</span>
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={channelId ?? common}>
          <div className={css.textBox}>
            <textarea
              dir="auto"
              ref={area}
              className={css.text}
              data-open={open}
              value={text}
              readOnly={!open}
              placeholder={t('post.placeholder')}
              rows={8}
              aria-label={
                channelId === null
                  ? t('post.textLabel')
                  : t('post.variantLabel', { name: chosen.find((channel) => channel.id === channelId)?.name })
              }
              onChange={(event) => {
                type(withText(draft, channelId, event.currentTarget.value));
              }}
              onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
                marking?.onMark(placeOn(draft, channelId), selectionStart, selectionEnd);
              }}
              onBlur={(event) => {
                if (isLeft(event)) marking?.onMark(placeOn(draft, channelId), 0, 0);
              }}
              onKeyDown={(event) => {
                if (addsPart(event)) add(0);
              }}
            />
          </div>
        </Tabs.Panel>
      </Tabs>
      <div className={css.under}>
        <span>
          {channelId === null
            ? t('post.commonHelp')
            : differs(draft, channelId)
              ? open && (
                  <button
                    type="button"
                    className={panel.link}
                    onClick={() => {
                      type(withText(draft, channelId, draft.text));
                    }}
                  >
                    {t('post.backToCommon')}
                  </button>
                )
              : t('post.variantHelp')}
        </span>
        {marking?.some === true && (
          <button
            type="button"
            className={panel.link}
            data-remark
            onPointerDown={(event) => {
              // What is marked stays so.
              event.preventDefault();
            }}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={marking.onRemark}
          >
            {t('remarks.begin')}
          </button>
        )}
        <CountRings counts={counts} channels={chosen} />
      </div>
      {chosen.some(({ network }) => choosesHowItIsShown(network)) && (
        <PostOptions draft={draft} open={open} type={type} />
      )}
      <DisclosureChoice draft={draft} open={open} type={type} />
      <LanguageChoice draft={draft} open={open} type={type} />
      <ChannelOptions draft={draft} open={open} channels={chosen} current={channelId} type={type} />
      <Parts
        clientId={clientId}
        draft={draft}
        open={open}
        channels={chosen}
        fresh={fresh}
        shown={shown}
        onMark={marking?.onMark}
        type={(next) => {
          setFresh(null);
          type(next);
        }}
        onAdd={add}
      />
    </section>
  );
}
