import type { TFunction } from '@shared/language.ts';
import { useTranslation } from '@shared/i18n.ts';
import { inWords } from './networks.ts';

type Values = Record<string, string | number>;

/** What a service says: a code, and what the sentence names. */
export interface Said {
  code: string;
  params?: Record<string, string>;
}

/**
 * The text under a key. Where there are several, by what they name, it is the first whose values are all known;
 * undefined where there is no text.
 */
export function sentence(t: TFunction, key: string, values: Values): string | undefined {
  const found: unknown = t(key, { replace: values, returnObjects: true, defaultValue: '' });
  if (typeof found === 'string') return found === '' ? undefined : found;
  const known = ([names]: [string, unknown]) =>
    names === 'plain' || names.split('+').every((name) => values[name] !== undefined);
  return Object.entries(found as Record<string, string>).find(known)?.[1];
}

/** The sentence for a code of an area of texts; for a code that this page does not know, the area's general one. */
export function said(t: TFunction, area: 'reason' | 'trouble', { code, params = {} }: Said): string {
  return sentence(t, `${area}.${code}`, named(t, params)) ?? t(`${area}.unknown`);
}

/** A network or a problem that is named in a sentence stands there in words. */
function named(t: TFunction, said: Record<string, string>): Values {
  const params = said['network'] === undefined ? said : { ...said, network: inWords(said['network']) };
  const { problem } = params;
  if (problem === undefined) return params;
  const name = problem.split('/').pop() ?? '';
  return {
    ...params,
    problem: t(`problem.${name.endsWith('-not-found') ? 'not-found' : name}.title`, {
      defaultValue: t('problem.unknown.title'),
    }),
  };
}

/** Says what a service said, in the language of the page. */
export function useSaid(): (area: 'reason' | 'trouble', what: Said) => string {
  const { t } = useTranslation();
  return (area, what) => said(t, area, what);
}
