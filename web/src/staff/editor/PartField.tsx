import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { CountRings } from './CountRing.tsx';
import { emptyDraft, isEmptyPart, type Draft, type Part } from '@staff/shared/post/draft.ts';
import { altOf } from '@staff/shared/media/media.api.ts';
import { MediaLibrary } from './MediaLibrary.tsx';
import { PictureList } from './MediaStrip.tsx';
import { useChecks } from '@staff/shared/checks/checks.api.ts';
import { isLeft, type Shown } from './marking.ts';
import css from './Editor.module.css';

/** Ctrl+Enter adds a part after the current text. */
export const addsPart = (event: KeyboardEvent): boolean => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

interface FieldProps {
  clientId: string;
  part: Part;
  /** Needed for counting: a content warning counts for each part. */
  options: Draft['options'];
  /** Counted from the post, which is 1. */
  number: number;
  open: boolean;
  channels: Channel[];
  begin: boolean;
  last: boolean;
  shown: Shown | null;
  onMark: (from: number, to: number) => void;
  onChange: (part: Part) => void;
  onRemove: () => void;
  onAdd: () => void;
  onMove: (by: 1 | -1) => void;
}

export function PartField({
  clientId,
  part,
  options,
  number,
  open,
  channels,
  begin,
  last,
  shown,
  onMark,
  onChange,
  onRemove,
  onAdd,
  onMove,
}: FieldProps) {
  const { t, lang } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown?.from == null) return;
    area.current?.focus();
    area.current?.setSelectionRange(shown.from, shown.to ?? shown.from);
  }, [shown]);
  const [rested] = useDebouncedValue(part.text, 350);
  // Networks count differently, so each part is checked like a post of its own.
  const alone = { ...emptyDraft, text: rested, channelIds: channels.map(({ id }) => id), options };
  const counts = useChecks(clientId, null, alone, null, open && rested.trim() !== '').data?.counts ?? [];
  return (
    <>
      <div className={css.partHead}>
        <b>{t('thread.part', { number })}</b>
        {open && (
          <span className={css.partDoes}>
            <MediaLibrary
              clientId={clientId}
              onPick={(asset) => {
                onChange({ ...part, media: [...part.media, { assetId: asset.id, alt: altOf(asset, lang) }] });
              }}
            />
            <button
              type="button"
              className={css.icon}
              disabled={number === 2}
              aria-label={t('thread.up', { number })}
              onClick={() => {
                onMove(-1);
              }}
            >
              <IconArrowUp size={16} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={css.icon}
              disabled={last}
              aria-label={t('thread.down', { number })}
              onClick={() => {
                onMove(1);
              }}
            >
              <IconArrowDown size={16} aria-hidden="true" />
            </button>
            <button type="button" className={css.icon} aria-label={t('thread.remove', { number })} onClick={onRemove}>
              <IconTrash size={16} aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      <div className={css.textBox}>
        <textarea
          dir="auto"
          ref={area}
          className={css.text}
          data-part="true"
          data-open={open}
          value={part.text}
          readOnly={!open}
          rows={open ? 3 : 1}
          autoFocus={begin}
          placeholder={t('thread.placeholder')}
          aria-label={t('thread.label', { number })}
          onChange={(event) => {
            onChange({ ...part, text: event.currentTarget.value });
          }}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
            onMark(selectionStart, selectionEnd);
          }}
          onBlur={(event) => {
            if (isLeft(event)) onMark(0, 0);
          }}
          onKeyDown={(event) => {
            if (addsPart(event)) onAdd();
          }}
        />
      </div>
      <PictureList
        clientId={clientId}
        media={part.media}
        may={open}
        onChange={(media) => {
          onChange({ ...part, media });
        }}
      />
      {open && (
        <div className={css.under}>
          <span>{isEmptyPart(part) && t('thread.empty')}</span>
          {part.text.trim() !== '' && <CountRings counts={counts} channels={channels} />}
        </div>
      )}
    </>
  );
}
