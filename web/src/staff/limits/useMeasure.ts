import { useTranslation } from '@shared/i18n.ts';
import { durationWords } from '@shared/words/lengths.ts';
import { sizeWords } from '@shared/words/sizes.ts';
import type { Limit } from './limits.api.ts';

/** Says how much a limit is, in the unit that people know. */
export function useMeasure() {
  const { t, lang } = useTranslation();
  const numbers = new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 3 });
  return ({ value, unit }: Pick<Limit, 'value' | 'unit'>): string => {
    if (unit === 'BYTES' && value >= 100_000) return sizeWords(value, lang);
    if (unit === 'SECONDS') return durationWords(value, lang);
    const amount = numbers.format(unit === 'THOUSANDTHS' ? value / 1_000 : value);
    return t(`limit.unit.${unit}`, { amount });
  };
}
