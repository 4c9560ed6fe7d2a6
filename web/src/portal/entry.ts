import { openDoor } from './door.ts';
import { takeToken } from '@shared/token.ts';

// Taken out of the address first of all, so that a copied address does not contain it.
const token = takeToken(window.location, window.history);
const root = document.getElementById('root');
if (root) void openDoor(root, token, () => import('./main.tsx'));
// A link that is put into a page that is open already changes the address and loads nothing.
window.addEventListener('hashchange', () => {
  const link = takeToken(window.location, window.history);
  if (root && link !== null) void openDoor(root, link, () => import('./main.tsx'));
});
