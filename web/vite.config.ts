import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';
import { mockGateway } from './dev/mock.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts beside each asset what the gateway sends to a browser that takes Brotli or gzip. */
const compressed: Plugin = {
  name: 'litfass-compressed',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((each) => /^assets\/.*\.(js|css|svg)$/.test(each))) {
      const plain = readFileSync(`${dir}/${name}`);
      writeFileSync(`${dir}/${name}.br`, brotliCompressSync(plain));
      writeFileSync(`${dir}/${name}.gz`, gzipSync(plain, { level: 9 }));
    }
  },
};

type Bundle = Rollup.OutputBundle;

/** A chunk with everything it needs to run: its imports and their styles. */
function filesOf(bundle: Bundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || found.has(`/${file}`)) return found;
  found.add(`/${file}`);
  for (const each of chunk.imports) filesOf(bundle, each, found);
  for (const each of chunk.viteMetadata?.importedCss ?? []) found.add(`/${each}`);
  return found;
}

/** The files of the staff app, and what each of its pages needs beside them. */
function partsOf(bundle: Bundle): Record<string, string[]> {
  const parts: Record<string, string[]> = { app: [], today: [] };
  for (const chunk of Object.values(bundle)) {
    const source = chunk.type === 'chunk' ? (chunk.facadeModuleId ?? '') : '';
    const page = /\/src\/staff\/\w+\/(\w+)Page\.tsx$/.exec(source)?.[1]?.toLowerCase();
    const name = source.endsWith('/src/staff/main.tsx') ? 'app' : page;
    if (name !== undefined) parts[name] = [...filesOf(bundle, chunk.fileName)];
  }
  for (const [name, files] of Object.entries(parts))
    if (name !== 'app') parts[name] = files.filter((file) => !parts['app']?.includes(file));
  return parts;
}

/** Writes the first script into the pages, with the files of the app that it may load at once. */
const firstScript: Plugin = {
  name: 'litfass-first-script',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle, path }) {
      const parts = JSON.stringify(path.endsWith('portal.html') ? {} : partsOf(bundle ?? {}));
      const source = readFileSync(here('./src/shared/first.js'), 'utf8');
      return [
        {
          tag: 'script',
          attrs: { nonce: '__CSP_NONCE__' },
          children: `{const parts=${parts};${source}}`,
          injectTo: 'head-prepend',
        },
      ];
    },
  },
};

export default defineConfig({
  // The mock gateway answers the HTTP contract with sample data; it only hooks into the dev and preview servers.
  plugins: [react(), mockGateway(), compressed, firstScript],
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
