import '@staff/shared/styles/input.ts';
import { Button, FileButton, Textarea } from '@mantine/core';
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { useFileDrop } from '@staff/shared/media/useFileDrop.ts';
import { acceptAll, altOf, assetUrl, posterUrl, thumbnailUrl, type Asset } from '@staff/shared/media/media.api.ts';
import { useUploads } from '@staff/shared/media/useUploads.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Uploads } from '@staff/shared/media/Uploads.tsx';
import type { Draft, Medium } from '@staff/shared/post/draft.ts';
import { MediaLibrary } from './MediaLibrary.tsx';
import css from './Media.module.css';
import panel from '@staff/shared/ui/Panel.module.css';
import editor from './Editor.module.css';

interface Props {
  clientId: string;
  draft: Draft;
  open: boolean;
  onChange: (draft: Draft) => void;
}

/** The pictures, videos and documents of a post with their descriptions and titles. */
export function MediaStrip({ clientId, draft, open, onChange }: Props) {
  const { t, lang } = useTranslation();
  const may = useMay('WRITE_POSTS') && open;
  const uploads = useUploads(clientId);
  // What is noted in the library is where the writing begins.
  const mediumOf = (asset: Asset): Medium => ({ assetId: asset.id, alt: altOf(asset, draft.language ?? lang) });
  // The draft may change during an upload, so the picture is added to the latest one.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });

  const add = async (files: File[]) => {
    const added = await uploads.add(files);
    if (added.length > 0)
      onChange({
        ...latest.current,
        media: [...latest.current.media, ...added.map((asset) => mediumOf(asset))],
      });
  };
  const over = useFileDrop(may ? (files) => void add(files) : null);

  return (
    <section className={panel.panel} aria-label={t('media.title')}>
      <div className={panel.panelHead}>
        <h2>{t('media.title')}</h2>
        {may && (
          <span className={editor.rings}>
            <MediaLibrary
              clientId={clientId}
              onPick={(asset) => {
                onChange({ ...draft, media: [...draft.media, mediumOf(asset)] });
              }}
            />
            <FileButton onChange={(files) => void add(files)} accept={acceptAll} multiple>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  size="xs"
                  loading={uploads.left > 0}
                  leftSection={<IconPhotoPlus size={16} />}
                >
                  {t('media.add')}
                </Button>
              )}
            </FileButton>
          </span>
        )}
      </div>
      <Uploads clientId={clientId} over={over} uploads={uploads} />
      {draft.media.length === 0 && <p className={css.none}>{t('media.none')}</p>}
      <PictureList
        clientId={clientId}
        media={draft.media}
        may={may}
        onChange={(media) => {
          onChange({ ...draft, media });
        }}
      />
    </section>
  );
}

interface ListProps {
  clientId: string;
  media: Medium[];
  may: boolean;
  onChange: (media: Medium[]) => void;
}

/** A list of pictures with their alt texts. */
export function PictureList({ clientId, media, may, onChange }: ListProps) {
  if (media.length === 0) return null;
  return (
    <ul className={css.list}>
      {media.map((medium, index) => (
        <PictureItem
          key={`${medium.assetId}-${String(index)}`}
          clientId={clientId}
          medium={medium}
          number={index + 1}
          may={may}
          put={(...changed) => {
            onChange(media.toSpliced(index, 1, ...changed));
          }}
        />
      ))}
    </ul>
  );
}

interface ItemProps {
  clientId: string;
  medium: Medium;
  number: number;
  may: boolean;
  /** Puts something in its place, or nothing. */
  put: (...changed: Medium[]) => void;
}

type Kind = 'picture' | 'video' | 'document';

const wordsOf = {
  picture: {
    label: 'media.alt',
    name: 'media.picture',
    help: 'media.altHelp',
    none: 'media.noAlt',
    remove: 'media.remove',
  },
  video: {
    label: 'media.altVideo',
    name: 'media.aVideo',
    help: 'media.altHelp',
    none: 'media.noAlt',
    remove: 'media.removeVideo',
  },
  document: {
    label: 'media.titleOfDocument',
    name: 'media.aDocument',
    help: 'media.titleHelp',
    none: 'media.noTitle',
    remove: 'media.removeDocument',
  },
} as const;

function PictureItem({ clientId, medium, number, may, put }: ItemProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('picture');
  const words = wordsOf[kind];
  const label = t(words.label, { number });
  return (
    <li className={css.item}>
      <MediaView
        className={css.thumb}
        src={assetUrl(clientId, medium.assetId)}
        small={thumbnailUrl(clientId, medium.assetId)}
        poster={posterUrl(clientId, medium.assetId)}
        alt={kind === 'document' ? '' : medium.alt || t(words.name, { number })}
        onVideo={() => {
          setKind('video');
        }}
        onDocument={() => {
          setKind('document');
        }}
      />
      {may ? (
        <Textarea
          dir="auto"
          className={css.alt ?? ''}
          label={label}
          placeholder={t(words.help)}
          value={medium.alt}
          autosize
          minRows={kind === 'document' ? 1 : 2}
          maxRows={5}
          maxLength={kind === 'document' ? 200 : 1500}
          onChange={(event) => {
            const { value } = event.currentTarget;
            put({ ...medium, alt: kind === 'document' ? value.replace(/\s*\n\s*/g, ' ') : value });
          }}
        />
      ) : (
        <div className={css.alt}>
          <p className={css.altHead}>{label}</p>
          <p dir="auto">{medium.alt || t(words.none)}</p>
        </div>
      )}
      {may && (
        <Button
          variant="subtle"
          color="var(--bad)"
          size="xs"
          onClick={() => {
            put();
          }}
          aria-label={t(words.remove, { number })}
        >
          <IconTrash size={16} />
        </Button>
      )}
    </li>
  );
}
