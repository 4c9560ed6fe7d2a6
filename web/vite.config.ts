import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';
import { mockGateway } from './dev/mock.ts';
import { firstReads } from './src/staff/firstReads.ts';
import { areasOf } from './src/staff/texts/areas.ts';
import { pageNames } from './src/staff/texts/pageNames.ts';

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

/** The files that the module of a source needs, without those of the app. */
function filesFor(bundle: Bundle, source: string, app: string[] = []): string[] {
  const has = (id: string | null) => id?.endsWith(source) === true;
  return Object.values(bundle)
    .filter((each) => each.type === 'chunk' && (has(each.facadeModuleId) || each.moduleIds.some(has)))
    .flatMap(({ fileName }) => [...filesOf(bundle, fileName)])
    .filter((file) => !app.includes(file));
}

/** The files of an app: those of its door, which must do without React, and those that the door loads. */
function appFiles(bundle: Bundle, folder: string): string[] {
  const door = filesFor(bundle, `/src/${folder}/entry.ts`);
  if (door.some((file) => file.startsWith('/assets/react-'))) throw new Error(`The door of ${folder} loads React.`);
  return [...new Set([...door, ...filesFor(bundle, `/src/${folder}/main.tsx`)])];
}

/** The files of the staff app, and what each of its pages needs beside them, texts in either language apart. */
function staffParts(bundle: Bundle) {
  const app = appFiles(bundle, 'staff');
  const pages = Object.values(bundle)
    .flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))
    .flatMap((id) => {
      const [source, name] = /\/src\/staff\/\w+\/(\w+)Page\.tsx$/.exec(id) ?? [];
      return source === undefined || name === undefined ? [] : [[name.toLowerCase(), filesFor(bundle, source, app)]];
    });
  const texts = (lang: string) =>
    Object.entries(areasOf).map(([page, areas]) => [
      page,
      areas.flatMap((area) => filesFor(bundle, `/src/staff/texts/${lang}/${area}.ts`, app)),
    ]);
  return {
    mark: 'litfass.signed-in',
    session: '/session',
    reads: firstReads,
    names: pageNames,
    app,
    pages: Object.fromEntries(pages),
    texts: { de: Object.fromEntries(texts('de')), en: Object.fromEntries(texts('en')) },
  };
}

/** The files of the portal. */
const portalParts = (bundle: Bundle) => ({
  mark: 'litfass.portal',
  session: '/portal/session',
  reads: { always: ['/portal/brand', '/portal/inbox'], pages: {} },
  names: { de: {}, en: {} },
  app: appFiles(bundle, 'portal'),
  pages: {},
  texts: { de: {}, en: {} },
});

/** The page of a link reads nothing before the link is looked at. */
const linkParts = () => ({
  mark: 'litfass.none',
  session: '',
  reads: { always: [], pages: {} },
  names: { de: {}, en: {} },
  app: [],
  pages: {},
  texts: { de: {}, en: {} },
});

const partsOf = (page: string, bundle: Bundle): object => {
  if (page.endsWith('approval.html') || page.endsWith('connect.html')) return linkParts();
  return page.endsWith('portal.html') ? portalParts(bundle) : staffParts(bundle);
};

/**
 * What goes together into one file, the first that fits: few files, as each costs a round trip, but none with much that
 * a page does not need. A module takes along what it imports.
 */
const files = [
  { name: 'door', tags: ['$initial' as const], test: /node_modules|src[\\/]shared|preload-helper/, priority: 7 },
  { name: 'entry', tags: ['$initial' as const], test: /src[\\/]staff/, priority: 6 },
  { name: 'react', test: /node_modules[\\/](react|react-dom|@tanstack[\\/]react-query)[\\/]/, priority: 5 },
  { name: 'shared', test: /src[\\/]shared[\\/](?!fonts|diff)/, priority: 4 },
  {
    name: 'app',
    test: /src[\\/]staff[\\/](main|shared[\\/](client[\\/]ClientTag|ui[\\/]PageHeader))\.tsx/,
    priority: 3,
  },
  {
    name: 'controls',
    test: /@mantine[\\/](core[\\/]esm[\\/]components[\\/](Button|Text|NativeSelect|Tabs)|hooks[\\/]esm[\\/]use-debounced)|styles[\\/]input\.ts/,
    priority: 2,
  },
  { name: 'icons', test: /@tabler/, minShareCount: 2, priority: 2 },
  {
    name: 'common',
    test: /src[\\/]staff[\\/]shared[\\/](list|media|input|post|ui|client)[\\/](?!VirtualList|DayInput|ClientsMulti|ConfirmM|ModalW|NetworkPost)/,
    minShareCount: 2,
    priority: 1,
  },
];

/** Writes the first script into the pages, with the files of the app that it may load at once. */
const firstScript: Plugin = {
  name: 'litfass-first-script',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {}, path }) {
      const parts = JSON.stringify(partsOf(path, bundle));
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
    rollupOptions: {
      input: {
        index: here('./index.html'),
        portal: here('./portal.html'),
        approval: here('./approval.html'),
        connect: here('./connect.html'),
      },
      output: { codeSplitting: { groups: files } },
    },
  },
  test: {
    // Plain logic runs in Node; a test of a component asks for jsdom in its first line.
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.ts'],
    setupFiles: ['src/shared/test-setup.ts'],
    css: false,
    isolate: false,
    testTimeout: 60_000,
    // As many as the smallest machine it is built on has cores.
    maxWorkers: 2,
  },
});
