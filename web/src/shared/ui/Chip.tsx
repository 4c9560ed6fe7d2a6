import type { ReactNode } from 'react';
import type { Tone } from '../words/stages.ts';
import css from './Chip.module.css';

/** A state as icon and label. The tone also changes the shape, so that colour is never the only sign. */
export function Chip({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={css.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
