import { asProblem, isOutOfReach, isSignedOut } from '@shared/http/problem.ts';
import { t } from '@shared/language.ts';
import { element, logo } from '@shared/ui/element.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import css from './Portal.module.css';

/** The page of somebody who is not in the portal: what is going on, or how to get in. */
export const closedPage = (content: HTMLElement): HTMLElement =>
  element(
    'main',
    { class: css.enter },
    element('span', { class: css.logo }, logo(56)),
    element('h1', {}, t('portal.closed')),
    content,
  );

/** What a refused visitor is told; who could not be asked about is asked about again. */
export function refusal(thrown: unknown, retry?: () => void): HTMLElement {
  const problem = asProblem(thrown);
  if (isSignedOut(problem)) return element('p', { class: css.enterHelp }, t('portal.closedHelp'));
  return problemNotice(thrown, retry && isOutOfReach(problem) ? { retry } : {});
}
