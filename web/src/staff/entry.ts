import { takeToken } from '@shared/token.ts';
import { translateValidationMessages } from '@shared/ui/validationMessages.ts';
import { linkPath, openDoor } from './door.ts';

// Taken out of the address first of all, so that a copied address does not contain it.
const token = location.pathname === linkPath ? takeToken(location, history) : null;

const root = document.getElementById('root');
translateValidationMessages();
if (root) void openDoor(root, () => import('./main.tsx'), token);
// A link that is put into its page that is open already changes the address and loads nothing.
window.addEventListener('hashchange', () => {
  const link = location.pathname === linkPath ? takeToken(location, history) : null;
  if (root && link !== null) void openDoor(root, () => import('./main.tsx'), link);
});
