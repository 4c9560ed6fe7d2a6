import { asProblem, problemText } from '../http/problem.ts';
import { language, t, translation } from '../language.ts';
import { element, icon } from './element.ts';
import css from './ErrorNotice.module.css';

const triangle = 'M12 9v4M12 16v.01M10.4 3.6 2.3 17a2 2 0 0 0 1.7 3h16a2 2 0 0 0 1.7-3L13.6 3.6a2 2 0 0 0-3.2 0z';

interface Options {
  compact?: boolean;
  retry?: () => void;
}

/** What ErrorNotice shows, on a page without React. */
export function problemNotice(error: unknown, { compact = false, retry }: Options = {}): HTMLElement {
  const problem = asProblem(error);
  const { title, help } = problemText(problem, translation(language()));
  return element(
    'div',
    { class: css.error, role: 'alert', 'data-compact': String(compact) },
    icon(triangle, 20),
    element(
      'div',
      { class: css.errorText },
      element('p', { class: css.errorTitle }, title),
      element('p', {}, help),
      ...(problem.traceId === undefined
        ? []
        : [element('p', { class: css.trace }, `${t('state.trace')} `, element('code', {}, problem.traceId))]),
    ),
    ...(retry ? [again(retry)] : []),
  );
}

function again(retry: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: css.again }, t('state.again'));
  button.addEventListener('click', retry);
  return button;
}
