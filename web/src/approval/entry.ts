import '@shared/tokens.css';
import { browserLanguage, startI18n } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { takeToken } from '@shared/token.ts';
import { approvalTexts } from './texts.ts';

const key = 'litfass.approval';

/** The token of the link; a page that is loaded again finds it in its tab alone. */
function token(): string | null {
  const taken = takeToken(window.location, window.history);
  if (taken !== null) sessionStorage.setItem(key, taken);
  return taken ?? sessionStorage.getItem(key);
}

function open(): void {
  const root = document.getElementById('root');
  const known = token();
  startI18n([sharedTexts, approvalTexts], { key: 'litfass.approval.language', fallback: browserLanguage() });
  if (root)
    void import('./main.tsx').then(({ start }) => {
      start(root, known);
    });
}

open();
// A link that is put into a page that is open already changes the address and loads nothing.
window.addEventListener('hashchange', () => {
  if (takeToken({ ...window.location, hash: window.location.hash }, { replaceState: () => undefined }) !== null)
    window.location.reload();
});
