import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { theme, tokensToMantine } from './theme.ts';

const schemes = localStorageColorSchemeManager({ key: 'litfass.scheme' });

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The scroll lock behind Mantine's dialogs writes a style of its own and looks for its nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce() });

/** The providers around every page: theme, query client, strict mode. */
export function Root({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={tokensToMantine}
          colorSchemeManager={schemes}
          defaultColorScheme="auto"
          getStyleNonce={nonce}
        >
          {children}
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
