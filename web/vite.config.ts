import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mockGateway } from './dev/mock.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // The mock gateway answers the HTTP contract with sample data; it only hooks into the dev and preview servers.
  plugins: [react(), mockGateway()],
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { alias: { '@shared': here('./src/shared'), '@staff': here('./src/staff') } },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 4173 },
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: true,
    // No data: URLs and no inline preload script, so that the content security policy stays strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: here('./index.html'), portal: here('./portal.html') } },
  },
  test: {
    // Plain logic runs in Node; a test of a component asks for jsdom in its first line.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    setupFiles: ['src/shared/test-setup.ts'],
    css: false,
    testTimeout: 60_000,
  },
});
