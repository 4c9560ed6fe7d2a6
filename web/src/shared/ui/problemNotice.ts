import { asProblem, isMistyped, isOutOfReach, problemText, type FieldError } from '../http/problem.ts';
import { language, t, translation } from '../language.ts';
import { element, icon } from './element.ts';
import css from './problemNotice.module.css';

const triangle = 'M12 9v4M12 16v.01M10.4 3.6 2.3 17a2 2 0 0 0 1.7 3h16a2 2 0 0 0 1.7-3L13.6 3.6a2 2 0 0 0-3.2 0z';
const unplugged =
  'M20 16l-4 4M7 12l5 5l-1.5 1.5a3.536 3.536 0 1 1-5-5zM17 12l-5-5l1.5-1.5a3.536 3.536 0 1 1 5 5zM3 21l2.5-2.5M18.5 5.5l2.5-2.5M10 11l-2 2M13 14l-2 2M16 16l4 4';
const sheets =
  'M7 9.667a2.667 2.667 0 0 1 2.667-2.667h8.666a2.667 2.667 0 0 1 2.667 2.667v8.666a2.667 2.667 0 0 1-2.667 2.667h-8.666a2.667 2.667 0 0 1-2.667-2.667zM4 16.7a2 2 0 0 1-1-1.7v-10c0-1.1.9-2 2-2h10c.75 0 1.158.385 1.5 1';

interface Options {
  compact?: boolean;
  retry?: () => void;
}

/**
 * What went wrong, why and what to do; the trace id is small and can be copied. Made without React, so that it can stand
 * before the app as well.
 */
export function problemNotice(error: unknown, { compact = false, retry }: Options = {}): HTMLElement {
  const problem = asProblem(error);
  const { title, help } = problemText(problem, translation(language()));
  return element(
    'div',
    { class: css.error, role: 'alert', 'data-compact': String(compact) },
    icon(isOutOfReach(problem) ? unplugged : triangle, 20),
    element(
      'div',
      { class: css.errorText },
      element('p', { class: css.errorTitle }, title),
      ...(help === '' ? [] : [element('p', {}, help)]),
      ...(problem.errors.length === 0 ? [] : [fields(problem.errors)]),
      ...(problem.traceId === undefined || isMistyped(problem) ? [] : [trace(problem.traceId)]),
    ),
    ...(retry ? [button({ class: css.again }, retry, t('state.again'))] : []),
  );
}

const fields = (errors: FieldError[]): HTMLElement =>
  element(
    'ul',
    { class: css.fields },
    ...errors.map(({ pointer, detail }) =>
      element('li', {}, element('b', {}, pointer.replace(/^\//, '')), ` ${detail}`),
    ),
  );

function trace(id: string): HTMLElement {
  const copy = () => void navigator.clipboard.writeText(id);
  return element(
    'p',
    { class: css.trace },
    `${t('state.trace')} `,
    element('code', {}, id),
    button({ class: css.copy, 'aria-label': t('state.copyTrace') }, copy, icon(sheets, 13)),
  );
}

function button(attributes: Record<string, string | undefined>, press: () => void, content: Node | string) {
  const made = element('button', { type: 'button', ...attributes }, content);
  made.addEventListener('click', press);
  return made;
}
