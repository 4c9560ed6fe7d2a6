import type { TFunction } from '@shared/language.ts';
import { inWords } from '@shared/words/networks.ts';
import { optionLabel } from '@shared/words/options/optionWords.ts';
import { sentence } from '@shared/words/sentence.ts';
import type { Finding } from './checks.api.ts';

/** What a finding says and how to mend it; of a rule that this page does not know, that there is something. */
export function findingWords(finding: Finding, t: TFunction): { message: string; mend: string | undefined } {
  const { measured, limit } = finding;
  const values = {
    ...finding.params,
    ...optionWords(finding.params, t),
    ...(finding.params?.['network'] === undefined ? {} : { network: inWords(finding.params['network']) }),
    ...(measured != null && limit != null ? { measured, limit, excess: measured - limit } : {}),
  };
  const words = (part: string) => sentence(t, `finding.${finding.rule}.${part}`, values);
  const message = words('message');
  return message === undefined
    ? { message: t('finding.unknown.message'), mend: t('finding.unknown.mend') }
    : { message, mend: words('mend') };
}

/** An option and what is wrong with it are named by network; people read their words. */
function optionWords(params: Finding['params'], t: TFunction): Record<string, string> {
  const [network = '', name] = (params?.['option'] ?? '').split('.');
  if (name === undefined) return {};
  const fault = params?.['fault']?.split('.')[1];
  return {
    option: optionLabel(t, network, name),
    ...(fault === undefined ? {} : { fault: t(`channelOption.${network}.faults.${fault}`, { defaultValue: fault }) }),
  };
}
