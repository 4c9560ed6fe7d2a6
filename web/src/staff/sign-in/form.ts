import { t } from '@shared/language.ts';
import { element, icon } from '@shared/ui/element.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import { signIn, type Session } from '@staff/shared/session/signIn.ts';
import css from './SignIn.module.css';

const eye =
  'M10 12a2 2 0 1 0 4 0a2 2 0 0 0-4 0M21 12c-2.4 4-5.4 6-9 6c-3.6 0-6.6-2-9-6c2.4-4 5.4-6 9-6c3.6 0 6.6 2 9 6';

/** The form one signs in with. It is plain, so that the sign-in page need not load the app. */
export function signInForm(onSession: (session: Session) => Promise<void>, known = ''): HTMLFormElement {
  const email = field('email', 'username', t('signIn.email'), known);
  const password = field('password', 'current-password', t('signIn.password'), '');
  (known === '' ? email : password).input.setAttribute('data-autofocus', '');
  const button = element('button', { type: 'submit', class: css.submit }, t('signIn.do'));
  const form = element('form', { class: css.form }, email.row, withToggle(password), button);

  onSubmit(form, button, password.input, async () => {
    await onSession(await signIn(email.input.value.trim(), password.input.value));
  });
  return form;
}

/** Does something when the form is sent, and says in it why it was not done. */
export function onSubmit(
  form: HTMLFormElement,
  button: HTMLButtonElement,
  mistyped: HTMLElement,
  act: () => Promise<void>,
): void {
  const submit = async () => {
    form.querySelector('[role="alert"]')?.remove();
    button.disabled = true;
    try {
      await act();
    } catch (thrown) {
      button.before(problemNotice(thrown, { compact: true }));
      mistyped.focus();
    }
    button.disabled = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
}

export interface Field {
  row: HTMLElement;
  input: HTMLInputElement;
}

export function field(type: string, autocomplete: string, label: string, value: string): Field {
  const id = `sign-in-${type}`;
  const input = element('input', { id, name: type, type, autocomplete, class: css.input, required: true, value });
  const star = element('span', { class: css.star, 'aria-hidden': 'true' }, ' *');
  const row = element(
    'div',
    {},
    element('label', { for: id, class: css.label }, label, star),
    element('div', { class: css.box }, input),
  );
  return { row, input };
}

/** With the button that shows the password while it is pressed in. */
export function withToggle({ row, input }: Field): HTMLElement {
  const toggle = element(
    'button',
    { type: 'button', class: css.toggle, 'aria-label': t('signIn.show'), 'aria-pressed': 'false' },
    icon(eye, 18),
  );
  toggle.addEventListener('click', () => {
    const shown = input.type === 'text';
    input.type = shown ? 'password' : 'text';
    toggle.setAttribute('aria-pressed', String(!shown));
  });
  input.after(toggle);
  return row;
}
