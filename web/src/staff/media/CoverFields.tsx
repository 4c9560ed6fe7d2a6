import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { assetUrl, thumbnailUrl, useAssets, type Asset, type Notes } from '@staff/shared/media/media.api.ts';
import css from './Media.module.css';

/** What a video is shown by. */
export type Cover = NonNullable<Notes['cover']>;

interface Props {
  clientId: string;
  asset: Asset;
  cover: Cover | null;
  onChange: (cover: Cover | null) => void;
}

/** A second of the film, or a picture of the library. */
export function CoverFields({ clientId, asset, cover, onChange }: Props) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const picture = cover?.picture ?? null;
  const longest = (asset.video?.millis ?? 0) / 1_000;
  return (
    <fieldset className={`${css.cover ?? ''} ${field.tight ?? ''}`}>
      <legend className={css.head}>{t('library.cover')}</legend>
      <p className={field.hint}>{t('library.coverHelp')}</p>
      <div className={field.row}>
        <TextInput
          type="number"
          label={t('library.coverSecond')}
          min={0}
          step={0.1}
          max={longest > 0 ? longest : undefined}
          value={cover === null ? '' : String(cover.millis / 1_000)}
          onChange={(event) => {
            onChange(coverOf(event.currentTarget.value, picture));
          }}
        />
        <Button
          variant="default"
          aria-expanded={choosing}
          onClick={() => {
            setChoosing(!choosing);
          }}
        >
          {t('library.coverPicture')}
        </Button>
        {picture && (
          <Button
            variant="subtle"
            onClick={() => {
              onChange(cover?.millis ? { millis: cover.millis, picture: null } : null);
            }}
          >
            {t('library.coverRemove')}
          </Button>
        )}
      </div>
      {picture ? (
        <>
          <MediaView className={css.thumbOfRow} src={thumbnailUrl(clientId, picture)} alt={t('library.coverShown')} />
          <p className={field.hint}>{t('library.coverFirst')}</p>
        </>
      ) : (
        <p className={field.hint}>{t('library.coverNone')}</p>
      )}
      {choosing && (
        <Choice
          clientId={clientId}
          chosen={picture}
          onChoose={(id) => {
            onChange({ millis: cover?.millis ?? 0, picture: id });
          }}
        />
      )}
    </fieldset>
  );
}

function coverOf(seconds: string, picture: string | null): Cover | null {
  const millis = Math.round(Number(seconds) * 1_000);
  if (seconds === '' || !Number.isFinite(millis) || millis < 0) return picture === null ? null : { millis: 0, picture };
  return { millis, picture };
}

interface ChoiceProps {
  clientId: string;
  chosen: string | null;
  onChoose: (id: string) => void;
}

function Choice({ clientId, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const assets = useAssets(clientId);
  return (
    <QueryView query={assets} rows={2}>
      {({ pages }) => {
        const pictures = pages.flatMap((page) => page.items).filter((asset) => !asset.video && !asset.document);
        return (
          <>
            <ul className={css.covers}>
              {pictures.map((asset) => (
                <li key={asset.id}>
                  <button
                    type="button"
                    className={css.coverPick}
                    aria-pressed={asset.id === chosen}
                    title={asset.name}
                    onClick={() => {
                      onChoose(asset.id);
                    }}
                  >
                    <MediaView
                      className={css.thumb}
                      src={assetUrl(clientId, asset.id)}
                      small={thumbnailUrl(clientId, asset.id)}
                      alt={asset.name}
                    />
                  </button>
                </li>
              ))}
            </ul>
            {pictures.length === 0 && !assets.hasNextPage && <p className={field.hint}>{t('library.coverEmpty')}</p>}
            <LoadMore query={assets} shown={pictures.length} />
          </>
        );
      }}
    </QueryView>
  );
}
