import '@staff/shared/styles/base.ts';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme, tokensToMantine } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'litfass.scheme' });

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock behind Mantine's dialogs writes a style of its own and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce() });

/** Mantine with our tokens. */
export function MantineTheme({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokensToMantine}
      colorSchemeManager={schemes}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
      deduplicateCssVariables={false}
    >
      {children}
    </MantineProvider>
  );
}
