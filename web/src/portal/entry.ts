import { openDoor } from './door.ts';
import { takeToken } from './token.ts';

// Taken out of the address first of all, so that a copied address does not contain it.
const token = takeToken(window.location, window.history);
const root = document.getElementById('root');
if (root) void openDoor(root, token, () => import('./main.tsx'));
