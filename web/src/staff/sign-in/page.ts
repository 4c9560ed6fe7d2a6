import { language, setLanguage, t } from '@shared/language.ts';
import { element, logo } from '@shared/ui/element.ts';
import type { Session } from '@staff/shared/session/signIn.ts';
import { signInForm } from './form.ts';
import css from './SignIn.module.css';

/** Shows the sign-in page of the staff app; choosing the other language shows it anew with what was typed. */
export function showSignIn(root: HTMLElement, onSession: (session: Session) => Promise<void>): void {
  const form = signInForm(onSession);
  const other = language() === 'de' ? 'en' : 'de';
  const switcher = element(
    'button',
    { type: 'button', class: css.lang, lang: other },
    other === 'en' ? 'English' : 'Deutsch',
  );
  switcher.addEventListener('click', () => {
    const typed = valuesOf(form);
    setLanguage(other);
    showSignIn(root, onSession);
    root.querySelectorAll('input').forEach((input, at) => (input.value = typed[at] ?? ''));
    root.querySelector<HTMLElement>(`.${css.lang ?? ''}`)?.focus();
  });
  root.replaceChildren(
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
          element('h1', {}, t('signIn.title')),
          form,
          switcher,
        ),
      ),
    ),
  );
  root.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}

const valuesOf = (form: HTMLFormElement): string[] => [...form.querySelectorAll('input')].map((input) => input.value);

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
