import { isZone } from '@shared/time/zoned.ts';
import { isAboutSomething } from './ApprovalRules.tsx';
import type { ClientDetails } from './client.api.ts';
import { faultOf } from './openingHours.ts';

/** Why a client's file cannot be saved as it stands: a text with its parameters; null where it can. */
export function whyNotSaved(file: ClientDetails): [key: string, params?: Record<string, unknown>] | null {
  if (file.name.trim() === '') return ['client.lacks.name'];
  if (!isZone(file.zone)) return ['client.lacks.zone'];
  if (Object.values(file.openingHours).some((day) => faultOf(day) !== null)) return ['client.lacks.hours'];
  if (file.closures.some(({ from, to }) => from === '' || to === '')) return ['client.lacks.closure'];
  if (Object.values(file.responseTarget).some((each) => each === null)) return ['client.lacks.target'];
  const vague = file.approvalPolicy.rules.findIndex((rule) => !isAboutSomething(rule));
  return vague < 0 ? null : ['client.lacks.rule', { number: vague + 1 }];
}
