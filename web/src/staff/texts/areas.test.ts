import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { areasOf, areasOfBell, areasOfOutbox, type PageName } from './areas.ts';

const areas = import.meta.glob<Record<string, unknown>>('./de/*.ts', { import: 'texts', eager: true });

/** The area of each first word of a key. */
const areaOf = new Map(
  Object.entries(areas).flatMap(([file, texts]) =>
    Object.keys(texts).map((word) => [word, file.slice(5, -3)] as const),
  ),
);

const fileOf = (module: string, importer: string): string =>
  module.startsWith('@')
    ? module.replace('@shared/', 'src/shared/').replace('@staff/', 'src/staff/')
    : normalize(join(dirname(importer), module));

/** A file with everything that it imports, at once or later, without the texts themselves. */
function reached(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || file.includes('/texts/')) return seen;
  const source = readFileSync(file, 'utf8');
  seen.set(file, source);
  for (const [, module = ''] of source.matchAll(/(?:from |import\()'((?:\.|@shared\/|@staff\/)[^']*\.tsx?)'/g))
    reached(fileOf(module, file), seen);
  return seen;
}

/** The areas of the texts that a file and what it imports ask for. */
function areasIn(file: string): string[] {
  const found = [...reached(file).values()].flatMap((source) => [
    ...[...source.matchAll(/['`]([a-zA-Z]+)\.[\w$]/g)].map(([, word = '']) => areaOf.get(word)),
    ...(/\bsay\(/.test(source) ? ['reasons'] : []),
  ]);
  return [...new Set(found)].filter((area) => area !== undefined).sort();
}

const pages = new Map(
  [...readFileSync('src/staff/pages.tsx', 'utf8').matchAll(/(\w+): async \(\) => \(await import\('\.\/(.*?)'\)/g)].map(
    ([, name = '', file = '']) => [name, `src/staff/${file}`],
  ),
);

describe('the texts of a page', () => {
  it('are looked for in every page', () => {
    expect([...pages.keys()]).toEqual(Object.keys(areasOf));
    expect(areaOf.size).toBeGreaterThan(40);
  });

  it.each([...pages])('are loaded with it: %s', (name, file) => {
    const loaded: readonly string[] = areasOf[name as PageName];

    expect(areasIn(file).filter((area) => !loaded.includes(area))).toEqual([]);
  });

  it('are none for what stands around every page but the outbox and the notices, which load their own', () => {
    const outbox = areasIn('src/staff/inbox/OutboxBar.tsx');
    const bell = areasIn('src/staff/notices/BellPopover.tsx');

    expect(outbox).toEqual([...areasOfOutbox].sort());
    expect(bell).toEqual([...areasOfBell].sort());
    expect(areasIn('src/staff/layout/Layout.tsx')).toEqual([...outbox, ...bell].sort());
  });
});
