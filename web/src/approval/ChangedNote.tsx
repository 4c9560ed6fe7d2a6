import { useEffect } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { clock } from '@shared/time/format.ts';
import css from './Approval.module.css';
import type { Reader } from './card.ts';

/** As long as something was just now. */
const justNow = 120_000;

/** Says that a post became another one while somebody had the page open. */
export function ChangedNote({ at, reader }: { at: number; reader: Reader }) {
  const { t, lang } = useTranslation();
  const { asOf, say, zone } = reader;
  useEffect(() => {
    say(t('approval.changedNow'));
  }, [at, say, t]);
  return (
    <p className={css.meanwhile}>
      {asOf - at < justNow
        ? t('approval.changedNow')
        : t('approval.changedAt', { time: clock(new Date(at), zone, lang) })}
    </p>
  );
}
