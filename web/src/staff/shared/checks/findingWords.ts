import type { TFunction } from '@shared/language.ts';
import { inWords } from '@shared/words/networks.ts';
import { sentence } from '@shared/words/sentence.ts';
import type { Finding } from './checks.api.ts';

/** What a finding says and how to mend it; of a rule that this page does not know, that there is something. */
export function findingWords(finding: Finding, t: TFunction): { message: string; mend: string | undefined } {
  const { measured, limit } = finding;
  const values = {
    ...finding.params,
    ...(finding.params?.['network'] === undefined ? {} : { network: inWords(finding.params['network']) }),
    ...(measured != null && limit != null ? { measured, limit, excess: measured - limit } : {}),
  };
  const words = (part: string) => sentence(t, `finding.${finding.rule}.${part}`, values);
  const message = words('message');
  return message === undefined
    ? { message: t('finding.unknown.message'), mend: t('finding.unknown.mend') }
    : { message, mend: words('mend') };
}
