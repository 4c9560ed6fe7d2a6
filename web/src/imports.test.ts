import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { expect, it } from 'vitest';

const aliases: [string, string][] = [
  ['@shared/', 'src/shared/'],
  ['@staff/', 'src/staff/'],
];

const sources = ['src', 'dev'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name)),
);

/** The file a module names, where it is one of ours. */
function fileOf(module: string, importer: string): string {
  const alias = aliases.find(([prefix]) => module.startsWith(prefix));
  return alias ? module.replace(...alias) : normalize(join(dirname(importer), module));
}

/** What each file imports, types included: two files that need each other's types belong together, too. */
const imports = new Map(
  sources.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import |import\()'((?:\.|@shared\/|@staff\/)[^']*\.tsx?)'/g)].map(
      ([, module = '']) => fileOf(module, file),
    ),
  ]),
);

/** A way through the imports that leads back to where it began. */
function circle(): string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of imports.get(file) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const found = visit(file);
    if (found) return found;
  }
  return null;
}

it('sees the imports of every source', () => {
  expect(sources.length).toBeGreaterThan(150);
  expect([...imports.values()].flat().filter((file) => !existsSync(file))).toEqual([]);
  expect(imports.get('src/staff/main.tsx')).toContain('src/staff/App.tsx');
});

it('finds no circle of imports', () => {
  expect(circle()?.join('\n  imports ')).toBeUndefined();
});
