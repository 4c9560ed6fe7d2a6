import '@shared/styles.ts';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { Root } from '@shared/Root.tsx';
import { sharedTexts } from '@shared/texts.ts';
import { App } from './App.tsx';
import { portalTexts } from './texts.ts';

startI18n([sharedTexts, portalTexts]);

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Root client={makeQueryClient()}>
      <App />
    </Root>,
  );
