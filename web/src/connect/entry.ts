import '@shared/tokens.css';
import { browserLanguage, startI18n } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { connectTexts } from './texts.ts';
import { takeEntry } from './visit.ts';

const entry = takeEntry(window.location, window.history, sessionStorage, localStorage);
startI18n([sharedTexts, connectTexts], { key: 'litfass.connect.language', fallback: browserLanguage() });
const root = document.getElementById('root');
if (root)
  void import('./main.tsx').then(({ start }) => {
    start(root, entry);
  });
// A link that is put into a page that is open already changes the address and loads nothing.
window.addEventListener('hashchange', () => {
  if (takeEntry(window.location, window.history, sessionStorage, localStorage).isNew) window.location.reload();
});
