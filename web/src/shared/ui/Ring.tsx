import type { ReactNode } from 'react';
import type { Tone } from '../words/stages.ts';
import css from './Ring.module.css';

interface Props {
  /** How much of the ring is filled, 0 to 1. */
  share: number;
  tone: Tone;
  label: string;
  size?: number;
  dashed?: boolean;
  children?: ReactNode;
}

/** A ring that fills: a clock running down, or the letters a network still allows. */
export function Ring({ share, tone, label, size = 28, dashed = false, children }: Props) {
  const radius = size / 2 - 2.5;
  const around = 2 * Math.PI * radius;
  const filled = Math.min(1, Math.max(0, share)) * around;
  return (
    <span
      className={css.ring}
      data-tone={tone}
      role="img"
      aria-label={label}
      title={label}
      style={{ width: size, height: size }}
    >
      <svg width={size} height={size} aria-hidden="true">
        <circle
          className={css.track}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeDasharray={dashed ? '2 3' : undefined}
        />
        <circle
          className={css.fill}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeDasharray={`${String(filled)} ${String(around)}`}
          transform={`rotate(-90 ${String(size / 2)} ${String(size / 2)})`}
        />
      </svg>
      <span className={css.inside} aria-hidden="true">
        {children}
      </span>
    </span>
  );
}
