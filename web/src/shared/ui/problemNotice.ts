import { asProblem, problemText } from '../http/problem.ts';
import { language, t, translation } from '../language.ts';
import { element, icon } from './element.ts';
import css from './ErrorNotice.module.css';

const triangle = 'M12 9v4M12 16v.01M10.4 3.6 2.3 17a2 2 0 0 0 1.7 3h16a2 2 0 0 0 1.7-3L13.6 3.6a2 2 0 0 0-3.2 0z';

/** What ErrorNotice shows, on a page without React. */
export function problemNotice(error: unknown, compact = false): HTMLElement {
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
  );
}
