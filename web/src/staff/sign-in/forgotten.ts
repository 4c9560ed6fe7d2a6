import { t } from '@shared/language.ts';
import { element } from '@shared/ui/element.ts';
import { field, onSubmit } from './form.ts';
import { doorPage, quietButton, sentence, status } from './frame.ts';
import { askForPassword } from './link.api.ts';
import css from './SignIn.module.css';

/** Asks for a link to set a new password. The page says the same of every address. */
export function showForgotten(root: HTMLElement, known: string, back: () => void): void {
  const email = field('email', 'username', t('signIn.email'), known);
  const button = element('button', { type: 'submit', class: css.submit }, t('signIn.sendLink'));
  const form = element('form', { class: css.form }, sentence(t('signIn.forgottenHelp')), email.row, button);
  onSubmit(form, button, email.input, async () => {
    await askForPassword(email.input.value.trim());
    form.replaceChildren(status(t('signIn.linkSent')));
  });
  root.replaceChildren(doorPage(t('signIn.forgottenTitle'), form, quietButton(t('signIn.back'), back)));
  email.input.focus();
}
