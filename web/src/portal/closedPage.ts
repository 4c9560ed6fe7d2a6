import { asProblem, isOutOfReach, isSignedOut } from '@shared/http/problem.ts';
import { language, setLanguage, t } from '@shared/language.ts';
import { element, logo } from '@shared/ui/element.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import css from './Portal.module.css';
import { askForLink } from './session.ts';

/**
 * The page of somebody who is not in the portal: what is going on, or how to get in. Choosing the other language makes
 * it anew with what was typed.
 */
export function closedPage(content: () => HTMLElement): HTMLElement {
  const page = element('main', { class: css.enter });
  const draw = () => {
    page.replaceChildren(
      element('span', { class: css.logo }, logo(56)),
      element('h1', {}, t('portal.closed')),
      content(),
      languageSwitch(() => {
        const typed = page.querySelector('input')?.value ?? '';
        draw();
        page.querySelectorAll('input').forEach((input) => (input.value = typed));
        page.querySelector<HTMLElement>(':scope > [lang]')?.focus();
      }),
    );
  };
  draw();
  return page;
}

/** A button that changes to the other language, in whose words it is named. */
function languageSwitch(onChanged: () => void): HTMLElement {
  const other = language() === 'de' ? 'en' : 'de';
  const name = other === 'en' ? 'English' : 'Deutsch';
  const button = element('button', { type: 'button', class: css.language, lang: other }, name);
  button.addEventListener('click', () => {
    setLanguage(other);
    onChanged();
  });
  return button;
}

/** What a refused visitor is told, and where they get a new link; who could not be asked about is asked about again. */
export function refusal(thrown: unknown, retry?: () => void): HTMLElement {
  const problem = asProblem(thrown);
  if (isSignedOut(problem))
    return element('div', {}, element('p', { class: css.enterHelp }, t('portal.closedHelp')), askForm());
  if (problem.is('link-not-valid')) return element('div', {}, problemNotice(thrown), askForm());
  return problemNotice(thrown, retry && isOutOfReach(problem) ? { retry } : {});
}

/** Asks for a new link. It says the same of every address. */
function askForm(): HTMLElement {
  const input = element('input', { id: 'ask-email', type: 'email', autocomplete: 'email', required: true });
  const button = element('button', { type: 'submit' }, t('portal.sendLink'));
  const label = element('label', { for: 'ask-email' }, t('portal.email'));
  const form = element('form', { class: css.ask }, element('p', {}, t('portal.askHelp')), label, input, button);
  const ask = async () => {
    form.querySelector('[role="alert"], [role="status"]')?.remove();
    button.disabled = true;
    try {
      await askForLink(input.value.trim());
      // The form stays: an address with a typing error must not be the last one.
      form.append(element('p', { role: 'status' }, t('portal.linkSent')));
    } catch (thrown) {
      button.before(problemNotice(thrown, { compact: true }));
    }
    button.disabled = false;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  return form;
}
