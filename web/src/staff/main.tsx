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
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import { watchProblems } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { loadFontsAfterReads } from '@shared/loadFonts.ts';
import { Root } from '@shared/Root.tsx';
import { sharedTexts } from '@shared/texts.ts';
import { noticeProblem, sessionKey, type Session } from './shared/session/session.api.ts';
import { App } from './App.tsx';
import frame from './layout/Layout.module.css';
import { staffTexts } from './texts/index.ts';

/** Starts the app for somebody who is signed in. */
export function start(root: HTMLElement, session: Session): ReactRoot {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage(session.language);
  watchProblems(noticeProblem);
  const cache = makeQueryClient();
  cache.setQueryData(sessionKey, session);
  loadFontsAfterReads(cache);
  const app = createRoot(root);
  app.render(
    <Root client={cache}>
      <Notifications position="bottom-left" classNames={{ root: frame.toasts ?? '' }} />
      <App />
    </Root>,
  );
  return app;
}
