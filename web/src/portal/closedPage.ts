import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { t } from '@shared/language.ts';
import { drawing, element } from '@shared/ui/element.ts';
import { logoPath } from '@shared/ui/logoPath.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import css from './Portal.module.css';

/** The page of somebody who is not in the portal: what is going on, or how to get in. */
export const closedPage = (content: HTMLElement): HTMLElement =>
  element(
    'main',
    { class: css.enter },
    element('span', { class: css.logo }, drawing(logoPath, 56, 16, { fill: 'currentColor', 'fill-rule': 'evenodd' })),
    element('h1', {}, t('portal.closed')),
    content,
  );

/** What a refused visitor is told. */
export const refusal = (thrown: unknown): HTMLElement =>
  isSignedOut(asProblem(thrown))
    ? element('p', { class: css.enterHelp }, t('portal.closedHelp'))
    : problemNotice(thrown);
