import { translateValidationMessages } from '@shared/ui/validationMessages.ts';
import { openDoor } from './door.ts';

const root = document.getElementById('root');
translateValidationMessages();
if (root) void openDoor(root, () => import('./main.tsx'));
