import { language, setLanguage, t } from '@shared/language.ts';
import { element } from '@shared/ui/element.ts';
import type { Session } from '@staff/shared/session/signIn.ts';
import { showForgotten } from './forgotten.ts';
import { signInForm } from './form.ts';
import { doorPage, quietButton } from './frame.ts';
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
    root.querySelector<HTMLElement>(`.${css.lang ?? ''}[lang]`)?.focus();
  });
  const forgotten = quietButton(t('signIn.forgotten'), () => {
    showForgotten(root, valuesOf(form)[0] ?? '', () => {
      showSignIn(root, onSession);
    });
  });
  root.replaceChildren(doorPage(t('signIn.title'), form, element('div', { class: css.below }, forgotten, switcher)));
  root.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}

const valuesOf = (form: HTMLFormElement): string[] => [...form.querySelectorAll('input')].map((input) => input.value);
