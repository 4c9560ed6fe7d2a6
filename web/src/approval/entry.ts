import '@shared/tokens.css';
import { browserLanguage, startI18n } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { takeToken } from '@shared/token.ts';
import { optionTexts } from '@shared/words/options/optionTexts.ts';
import { approvalTexts } from './texts.ts';

const key = 'litfass.approval';

/** Takes the token of the link out of the address; a page that is loaded again finds it in its tab alone. */
function takeLink(): boolean {
  const token = takeToken(window.location, window.history);
  if (token !== null) sessionStorage.setItem(key, token);
  return token !== null;
}

takeLink();
startI18n([sharedTexts, optionTexts, approvalTexts], { key: 'litfass.approval.language', fallback: browserLanguage() });
const root = document.getElementById('root');
if (root)
  void import('./main.tsx').then(({ start }) => {
    start(root, sessionStorage.getItem(key));
  });
// A link that is put into a page that is open already changes the address and loads nothing.
window.addEventListener('hashchange', () => {
  if (takeLink()) window.location.reload();
});
