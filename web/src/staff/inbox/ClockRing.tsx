import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Ring } from '@shared/ui/Ring.tsx';
import { businessClockView, pressingClockView, publicClockView } from '@staff/shared/inquiry/clocks.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import css from './Inbox.module.css';

/** The most urgent clock of an inquiry, small. */
export function ClockRing({ inquiry, zone, size = 34 }: { inquiry: Inquiry; zone: string; size?: number }) {
  const { t, lang } = useTranslation();
  const face = pressingClockView(inquiry, useNow(), zone, lang, t, useSession().zone);
  return (
    <Ring share={face.share} tone={face.tone} label={face.words} size={size} dashed={face.paused}>
      {face.short}
    </Ring>
  );
}

/** Both clocks side by side, in words. */
export function TwoClocks({ inquiry, zone }: { inquiry: Inquiry; zone: string }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const business = businessClockView(inquiry, now, zone, lang, t, useSession().zone);
  const open = publicClockView(inquiry, now, lang, t);
  return (
    <div className={css.clocks}>
      {[
        ['clock.business', business],
        [inquiry.kind === 'MESSAGE' ? 'clock.plainName' : 'clock.publicName', open],
      ].map(
        ([name, face]) =>
          typeof name === 'string' &&
          typeof face === 'object' && (
            <div key={name} className={css.clock} data-tone={face.tone}>
              <Ring share={face.share} tone={face.tone} label={face.words} size={38} dashed={face.paused}>
                {face.short}
              </Ring>
              <span>
                <b>{t(name)}</b>
                <br />
                {face.words}
              </span>
            </div>
          ),
      )}
    </div>
  );
}
