import { useTranslation } from '../i18n.ts';
import { useNow } from '../time/useNow.ts';
import { asOf, exact, near } from '../time/format.ts';

/** A time relative to now; the exact time on hover and for screen readers. */
export function RelativeTime({ at, zone, coming = false }: { at: string; zone: string; coming?: boolean }) {
  const { lang } = useTranslation();
  const now = useNow();
  const full = exact(at, zone, lang);
  return (
    <time dateTime={at} title={full}>
      {near(at, now, zone, lang, coming)}
      <span className="vh">, {full}</span>
    </time>
  );
}

/** `Stand 14:02 Uhr`: when data was last read, in milliseconds. */
export function AsOf({ at, zone }: { at: number; zone: string }) {
  const { lang } = useTranslation();
  const moment = new Date(at).toISOString();
  return (
    <time dateTime={moment} title={exact(moment, zone, lang)}>
      {asOf(moment, useNow(), zone, lang)}
    </time>
  );
}
