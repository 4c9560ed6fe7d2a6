import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedTexts } from '@shared/texts.ts';
import { approvalTexts } from './approval/texts.ts';
import { connectTexts } from './connect/texts.ts';
import { portalTexts } from './portal/texts.ts';
import { staffTexts } from './staff/texts/index.ts';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[before + key, value] as const] : [...flat(value, `${before}${key}.`)],
    ),
  );
}

const all = [sharedTexts, portalTexts, approvalTexts, connectTexts, ...staffTexts];
const merged = (lang: 'de' | 'en') => flat(Object.assign({}, ...all.map((area) => area[lang])) as Tree);
const sources = import.meta.glob<string>(
  ['/src/**/*.{ts,tsx}', '!/src/**/*.test.*', '!/src/**/texts/{de,en}/**', '!/src/**/texts.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** Keys as they stand in the sources; `${…}` in one stands for any word. */
const used = Object.entries(sources).flatMap(([file, text]) =>
  [
    ...text.replace(/\s+/g, ' ').matchAll(/\bt\(\s*(?:[\w.!=' ]+\? )?(['`])([\w.${}|' ]+?)\1(?: : (['`])([\w.]+)\3)?/g),
  ].flatMap((match) =>
    [match[2], match[4]]
      .filter((key) => key !== undefined && key.includes('.'))
      .map((key) => ({ file, key: key as string })),
  ),
);

/** The codes that stand in the Java sources of a folder, each once. */
function codesIn(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  const found = files.flatMap((file) => [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(pattern)]);
  return [...new Set(found.map((match) => match[1] ?? ''))].sort();
}

const covers = (keys: Iterable<string>, key: string): boolean => {
  const pattern = new RegExp(
    `^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w:-]+')}(_one|_other)?(\\..+)?$`,
  );
  return [...keys].some((each) => pattern.test(each));
};

describe('the words', () => {
  it('exist for every key that a page asks for', () => {
    expect(used.length).toBeGreaterThan(300);
    const keys = [...merged('de').keys()];
    expect(used.filter(({ key }) => !covers(keys, key))).toEqual([]);
  });

  it('are the same keys in both languages', () => {
    expect([...merged('en').keys()].sort()).toEqual([...merged('de').keys()].sort());
  });

  it('are never empty and use the same values in both languages', () => {
    const english = merged('en');
    for (const [key, german] of merged('de')) {
      expect(german.trim(), key).not.toBe('');
      const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
      expect(values(english.get(key) ?? ''), key).toEqual(values(german));
    }
  });

  it('exist for every problem that a page can meet', () => {
    const known = [...readFileSync('../docs/problems.md', 'utf8').matchAll(/^\| \/problems\/([\w-]+) /gm)].map(
      (match) => match[1] ?? '',
    );
    // What only programs cause, or what a page that works never causes.
    const forMachines =
      /^(bad-api-key|bad-signature|idempotency-.*|method-not-allowed|not-acceptable|unsupported-media-type)$/;
    const german = merged('de');

    expect(known.length).toBeGreaterThan(40);
    expect(
      known.filter(
        (name) => !forMachines.test(name) && !name.endsWith('-not-found') && !german.has(`problem.${name}.title`),
      ),
    ).toEqual([]);
  });

  it('exist for every code that a service says', () => {
    // What the services write down is read from their sources: a code is the first word of what is made there.
    const content = codesIn('../content-service/src/main/java', /new Reason\(\s*"([a-z-]+)"/g);
    const replies = codesIn('../monitoring-service/src/main/java', /new Answer\.Reason\(\s*"([a-z-]+)"/g);
    const troubles = codesIn(
      '../monitoring-service/src/main/java',
      /(?:new (?:Batch\.)?Failed\(\s*|TOO_MANY_REQUESTS = )"([a-z-]+)"/g,
    );
    const rules = codesIn('../content-service/src/main/java/dev/litfass/content/check', /"([a-z]+(?:-[a-z]+)+)"/g);
    const wanted = [
      ...[...content, ...replies].map((code) => `reason.${code}`),
      ...troubles.map((code) => `trouble.${code}`),
      ...rules.flatMap((rule) => [`finding.${rule}.message`, `finding.${rule}.mend`]),
    ];
    const keys = [...merged('de').keys()];

    expect([content.length > 25, replies.length, troubles.length, rules.length > 20]).toEqual([true, 3, 7, true]);
    expect(wanted.filter((key) => !keys.some((each) => each === key || each === `${key}.plain`))).toEqual([]);
  });

  it('call publishing by hand by one name', () => {
    const said = (lang: 'de' | 'en', pattern: RegExp) =>
      [...merged(lang)].filter(([, text]) => pattern.test(text)).map(([key]) => key);

    expect(said('de', /von Hand (bedient|fällig)|veröffentlicht ein Mensch|Mensch(en)? (dran|veröffentlich)/i)).toEqual(
      [],
    );
    expect(said('en', /(served|due) by hand|a? ?(person|people) publish|person’s turn/i)).toEqual([]);
    for (const key of [
      'stage.TO_DO',
      'deliveryStatus.TO_DO',
      'byHand.title',
      'channel.manual',
      'channel.byHand.XING',
      'channel.byHand.NEWSLETTER',
      'channel.byHand.PRINT',
      'attention.TO_DO',
      'deliveryEvent.handed-over',
    ]) {
      expect(merged('de').get(key), key).toMatch(/von Hand/i);
      expect(merged('en').get(key), key).toMatch(/publish by hand/i);
    }
  });

  it('stand once: no two areas share a first word', () => {
    const first = all.flatMap((area) => Object.keys(area.de));
    expect(first.length).toBe(new Set(first).size);
  });
});
