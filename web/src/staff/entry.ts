import { openDoor } from './door.ts';

const root = document.getElementById('root');
if (root) void openDoor(root, () => import('./main.tsx'));
