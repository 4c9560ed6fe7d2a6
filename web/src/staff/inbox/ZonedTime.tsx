import { zoneName } from '@shared/time/format.ts';
import { localOf } from '@shared/time/zoned.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';

/** A time with its zone, where the reader's clock shows another. */
export function ZonedTime({ at, zone }: { at: string; zone: string }) {
  const { zone: mine } = useSession();
  return (
    <>
      <RelativeTime at={at} zone={zone} />
      {/* What is read out has its zone anyway. */}
      {localOf(at, zone) !== localOf(at, mine) && <span aria-hidden="true"> {zoneName(zone)}</span>}
    </>
  );
}
