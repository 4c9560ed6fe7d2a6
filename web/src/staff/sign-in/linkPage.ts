import { asProblem, isOutOfReach } from '@shared/http/problem.ts';
import { t } from '@shared/language.ts';
import { element } from '@shared/ui/element.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import type { Session } from '@staff/shared/session/signIn.ts';
import { field, onSubmit, withToggle } from './form.ts';
import { doorPage, quietButton, sentence, status } from './frame.ts';
import { decideAddress, readLink, setPassword, type LinkCard } from './link.api.ts';
import css from './SignIn.module.css';

/** Shows what a mailed link is good for: a password, or a yes to another address. */
export async function showLink(
  root: HTMLElement,
  token: string,
  onSession: (session: Session) => Promise<void>,
  onDone: () => void,
): Promise<void> {
  root.replaceChildren(doorPage('Litfass', status(t('signIn.checking'))));
  const back = quietButton(t('signIn.back'), onDone);
  try {
    const card = await readLink(token);
    root.replaceChildren(
      card.kind === 'INVITATION' || card.kind === 'PASSWORD'
        ? passwordPage(card, token, onSession)
        : addressPage(card, token, back),
    );
    root.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  } catch (thrown) {
    const retry = () => void showLink(root, token, onSession, onDone);
    const notice = problemNotice(thrown, isOutOfReach(asProblem(thrown)) ? { retry } : {});
    root.replaceChildren(doorPage('Litfass', notice, back));
  }
}

function passwordPage(card: LinkCard, token: string, onSession: (session: Session) => Promise<void>): HTMLElement {
  const password = field('password', 'new-password', t('signIn.newPassword'), '');
  password.input.minLength = 12;
  password.input.setAttribute('data-autofocus', '');
  const button = element('button', { type: 'submit', class: css.submit }, t('signIn.setPassword'));
  // Password managers store the new password under this address.
  const account = element('input', {
    type: 'email',
    autocomplete: 'username',
    value: card.email,
    readonly: true,
    hidden: true,
  });
  const form = element(
    'form',
    { class: css.form },
    sentence(t('signIn.choose', { email: card.email })),
    account,
    withToggle(password),
    sentence(t('signIn.passwordHelp')),
    button,
  );
  onSubmit(form, button, password.input, async () => {
    await onSession(await setPassword(token, password.input.value));
  });
  const title = card.kind === 'INVITATION' ? t('signIn.invitedTitle', { name: card.name }) : t('signIn.forgottenTitle');
  return doorPage(title, form);
}

function addressPage(card: LinkCard, token: string, back: HTMLElement): HTMLElement {
  const { name, email, newEmail: next } = card;
  const old = card.kind === 'OLD_ADDRESS';
  const place = element('div', { class: css.form });
  const decide = async (agreed: boolean) => {
    place.querySelector('[role="alert"]')?.remove();
    try {
      const { state, email: now } = await decideAddress(token, agreed);
      place.replaceChildren(status(t(`signIn.state.${state}`, { email: now })), back);
    } catch (thrown) {
      place.append(problemNotice(thrown, { compact: true }));
    }
  };
  const agree = element('button', { type: 'button', class: css.submit, 'data-autofocus': '' }, t('signIn.agree'));
  agree.addEventListener('click', () => void decide(true));
  const refuse = quietButton(t('signIn.refuse'), () => void decide(false));
  place.append(
    sentence(t(old ? 'signIn.addressOld' : 'signIn.addressNew', { name, email, next: next ?? '' })),
    agree,
    refuse,
  );
  return doorPage(t('signIn.addressTitle'), place);
}
