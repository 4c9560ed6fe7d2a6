import { logoPath } from './logoPath.ts';

/** The logo: an advertising column. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path fillRule="evenodd" d={logoPath} />
    </svg>
  );
}
