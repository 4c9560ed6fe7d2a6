import { language, type TFunction } from '@shared/language.ts';
import { monthWords, type Lang } from '@shared/time/format.ts';
import { durationWords } from '@shared/words/lengths.ts';
import { inWords, withArticle } from '@shared/words/networks.ts';
import { numberWords } from '@shared/words/numbers.ts';
import { optionLabel } from '@shared/words/options/optionWords.ts';
import { sentence } from '@shared/words/sentence.ts';
import type { Finding } from './checks.api.ts';

/** What a finding says and how to mend it; of a rule that this page does not know, that there is something. */
export function findingWords(
  finding: Finding,
  t: TFunction,
  lang: Lang = language(),
): { message: string; mend: string | undefined } {
  const { params } = finding;
  const { mend, ...option } = optionWords(params, t);
  const values = { ...params, ...option, ...named(params, lang), ...measuredWords(finding, lang) };
  const words = (part: string) => sentence(t, `finding.${finding.rule}.${part}`, values);
  const message = words('message');
  return message === undefined
    ? { message: t('finding.unknown.message'), mend: t('finding.unknown.mend') }
    : { message, mend: mend ?? words('mend') };
}

/** A network and a month stand in a sentence in words. */
const named = ({ network, month }: Finding['params'], lang: Lang): Record<string, string> => ({
  ...(network === undefined ? {} : { network: inWords(network), theNetwork: withArticle(network) }),
  ...(month === undefined ? {} : { month: monthWords(`${month}-01`, lang) }),
});

/** How much was measured, and how much is allowed, as numbers are written. */
function measuredWords({ measured, limit, unit }: Finding, lang: Lang): Record<string, string> {
  if (measured == null || limit == null) return {};
  const words = unit === 'SECONDS' ? durationWords : numberWords;
  return { measured: words(measured, lang), limit: words(limit, lang), excess: words(measured - limit, lang) };
}

/** An option and what is wrong with it are named by network; people read their words. */
function optionWords(params: Finding['params'], t: TFunction): { option?: string; fault?: string; mend?: string } {
  const [network = '', name] = (params['option'] ?? '').split('.');
  if (name === undefined) return {};
  const option = optionLabel(t, network, name);
  const fault = params['fault']?.split('.')[1];
  if (fault === undefined) return { option };
  const mend = t(`channelOption.${network}.mends.${fault}`, { defaultValue: '' });
  return {
    option,
    fault: t(`channelOption.${network}.faults.${fault}`, { defaultValue: fault }),
    ...(mend === '' ? {} : { mend }),
  };
}
