import '@shared/styles.ts';
import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/ColorInput.css';
import '@mantine/core/styles/ColorPicker.css';
import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import 'dayjs/locale/de';
import { Notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { watchProblems } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { Root } from '@shared/Root.tsx';
import { sharedTexts } from '@shared/texts.ts';
import { translateValidationMessages } from '@shared/ui/validationMessages.ts';
import { noticeProblem } from './shared/session/session.api.ts';
import { App } from './App.tsx';
import frame from './layout/Layout.module.css';
import { staffTexts } from './texts/index.ts';

startI18n([sharedTexts, ...staffTexts]);
watchProblems(noticeProblem);
translateValidationMessages(i18next.t);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Root client={makeQueryClient()}>
      <Notifications position="bottom-left" classNames={{ root: frame.toasts ?? '' }} />
      <App />
    </Root>,
  );
}
