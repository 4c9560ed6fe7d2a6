import { t } from '@shared/language.ts';
import { element, logo } from '@shared/ui/element.ts';
import css from './SignIn.module.css';

/** A page before the app: the column with posters, and beside it what there is to do. */
export const doorPage = (title: string, ...content: HTMLElement[]): HTMLElement =>
  element(
    'div',
    { class: css.page },
    poster(),
    element(
      'main',
      { class: css.side },
      element(
        'div',
        { class: css.card },
        element('p', { class: css.word }, logo(28), ' Litfass'),
        element('h1', {}, title),
        ...content,
      ),
    ),
  );

/** A button that looks like a link. */
export function quietButton(label: string, press: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: css.lang }, label);
  button.addEventListener('click', press);
  return button;
}

export const sentence = (text: string): HTMLElement => element('p', { class: css.help }, text);

/** Told as soon as it is there. */
export const status = (text: string): HTMLElement => element('p', { class: css.help, role: 'status' }, text);

const poster = (): HTMLElement =>
  element(
    'div',
    { class: css.column, 'aria-hidden': 'true' },
    element('p', { class: css.name }, logo(40), ' Litfass'),
    element(
      'div',
      { class: css.posters },
      ...['a', 'b', 'c', 'd', 'e'].map((each) => element('span', { class: css.poster, 'data-poster': each })),
    ),
    element('p', { class: css.claim }, t('signIn.claim')),
  );
