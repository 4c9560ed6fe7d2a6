import type { MouseEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Asset } from '@staff/shared/media/media.api.ts';
import css from './Media.module.css';

/** The point of a picture that matters, from 0 to 1 across and down. */
export interface Focus {
  x: number;
  y: number;
}

interface Props {
  url: string;
  asset: Asset;
  focus: Focus | null;
  /** Null where nobody may choose it. */
  onChange: ((focus: Focus) => void) | null;
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
};
const within = (value: number) => Math.min(1, Math.max(0, value));

/** A picture with the point that must not be cut off, which is chosen by a click or with the arrow keys. */
export function AssetFocus({ url, asset, focus, onChange }: Props) {
  const { t } = useTranslation();
  const picture = (
    <img
      className={css.full}
      src={url}
      alt={asset.notes.alt.de ?? asset.name}
      width={asset.width}
      height={asset.height}
    />
  );
  if (onChange === null) return picture;
  const click = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.detail > 0)
      onChange({
        x: within((event.clientX - box.left) / box.width),
        y: within((event.clientY - box.top) / box.height),
      });
  };
  return (
    <>
      <button
        type="button"
        className={css.focusable}
        aria-label={t('media.focus')}
        onClick={click}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (!step) return;
          event.preventDefault();
          const from = focus ?? { x: 0.5, y: 0.5 };
          onChange({ x: within(from.x + step[0]), y: within(from.y + step[1]) });
        }}
      >
        {picture}
        {focus && (
          <span
            className={css.focus}
            style={{ left: `${String(focus.x * 100)}%`, top: `${String(focus.y * 100)}%` }}
            aria-hidden="true"
          />
        )}
      </button>
      <p className={css.facts}>{t('media.focus')}</p>
    </>
  );
}
