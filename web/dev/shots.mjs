// Takes screenshots of the built pages against the mock gateway: `node dev/shots.mjs [name-filter]`.
// Needs `npm run build` and a Chromium: CHROMIUM or /usr/bin/chromium. The pictures land in target/shots; what the
// console says, pages that scroll sideways and what axe holds for a serious barrier is printed beside each name.
import { chromium } from '@playwright/test';
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { preview } from 'vite';

const filter = process.argv[2] ?? '';
const sonne = '01KSONNE'.padEnd(26, '0');
const post = (index) => `01KP${index}SONNE0`.padEnd(26, '0');
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const repeat = async (page) => {
  await page.getByRole('button', { name: /Wiederholen|Repeat/ }).click();
  await page.waitForTimeout(900);
};
const pick = async (page) => {
  for (const at of [1, 2, 3, 6]) await page.getByRole('checkbox').nth(at).check();
};

const copy = async (page) => {
  await page.getByRole('cell').getByRole('link').first().focus();
  await page.keyboard.press('c');
  await page.waitForTimeout(900);
};

/** name, address, and what differs: scenario, size, theme, language, steps. */
const shots = [
  ['signin', '/', { mock: 'out' }],
  ['signin-phone', '/', { mock: 'out', size: phone }],
  ['today-all', '/desk/all/today'],
  ['today', `/desk/${sonne}/today`],
  ['today-dark', `/desk/all/today`, { theme: 'dark' }],
  ['today-en', '/desk/all/today', { lang: 'en' }],
  ['today-phone', '/desk/all/today', { size: phone }],
  ['today-empty', '/desk/all/today', { mock: 'empty' }],
  ['today-down', '/desk/all/today', { mock: 'down-monitoring' }],
  ['posts', `/desk/${sonne}/posts`],
  ['posts-all', '/desk/all/posts'],
  ['posts-all-narrow', `/desk/all/posts?stage=SCHEDULED&client=${sonne}`],
  ['posts-all-phone', '/desk/all/posts', { size: phone }],
  ['posts-new-all', '/desk/all/posts/new'],
  ['posts-phone', `/desk/${sonne}/posts`, { size: phone }],
  ['posts-empty', `/desk/${sonne}/posts`, { mock: 'empty' }],
  ['editor-draft', `/desk/${sonne}/posts/${post(2)}`],
  ['editor-review', `/desk/${sonne}/posts/${post(0)}`],
  ['editor-dark', `/desk/${sonne}/posts/${post(0)}`, { theme: 'dark' }],
  ['editor-en', `/desk/${sonne}/posts/${post(10)}`, { lang: 'en' }],
  ['editor-person', `/desk/${sonne}/posts/${post(5)}`],
  ['editor-held', `/desk/${sonne}/posts/${post(7)}`, { mock: 'held' }],
  ['editor-phone', `/desk/${sonne}/posts/${post(2)}`, { size: phone }],
  ['editor-new', `/desk/${sonne}/posts/new`],
  ['editor-failed', `/desk/${sonne}/posts/${post(6)}`],
  ['editor-long', `/desk/${sonne}/posts/01KLONGSONNE0`.padEnd(12 + 26 + 6 + 26, '0'), { mock: 'huge' }],
  [
    'slot',
    `/desk/${sonne}/posts/${post(4)}`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: 'Termin wählen' }).click();
      },
    },
  ],
  ['hand', `/desk/${sonne}/posts/${post(16)}`],
  ['hand-dark', `/desk/${sonne}/posts/${post(16)}`, { theme: 'dark' }],
  ['hand-phone', `/desk/${sonne}/posts/${post(16)}`, { size: phone, lang: 'en' }],
  ['thread', `/desk/${sonne}/posts/${post(17)}`],
  ['thread-en', `/desk/${sonne}/posts/${post(17)}`, { lang: 'en', theme: 'dark' }],
  ['thread-phone', `/desk/${sonne}/posts/${post(17)}`, { size: phone }],
  ['repeat', `/desk/${sonne}/posts/${post(1)}`, { steps: repeat }],
  ['repeat-dark', `/desk/${sonne}/posts/${post(1)}`, { steps: repeat, theme: 'dark', size: phone }],
  ['repeat-en', `/desk/${sonne}/posts/${post(1)}`, { steps: repeat, lang: 'en' }],
  ['series', `/desk/${sonne}/client?tab=series`],
  ['series-phone', `/desk/${sonne}/client?tab=series`, { size: phone, lang: 'en' }],
  ['series-empty', `/desk/${sonne}/client?tab=series`, { mock: 'empty' }],
  [
    'series-end',
    `/desk/${sonne}/client?tab=series`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: 'Beenden' }).first().click();
      },
    },
  ],
  ['bulk', `/desk/${sonne}/posts`, { steps: pick }],
  ['bulk-phone', '/desk/all/posts', { size: phone, steps: pick }],
  [
    'bulk-move',
    `/desk/${sonne}/posts`,
    {
      steps: async (page) => {
        await pick(page);
        await page.getByRole('button', { name: 'Verschieben …' }).click();
      },
    },
  ],
  [
    'bulk-answer',
    `/desk/${sonne}/posts`,
    {
      theme: 'dark',
      steps: async (page) => {
        await pick(page);
        await page.getByRole('button', { name: 'Verschieben …' }).click();
        await page.getByRole('button', { name: 'Verschieben', exact: true }).click();
      },
    },
  ],
  ['review', '/desk/all/review'],
  ['review-phone', '/desk/all/review', { size: phone }],
  ['calendar', `/desk/${sonne}/calendar`],
  ['calendar-all', '/desk/all/calendar'],
  ['calendar-month', `/desk/${sonne}/calendar?view=month`],
  ['calendar-month-dark', `/desk/${sonne}/calendar?view=month`, { theme: 'dark' }],
  ['calendar-huge', `/desk/${sonne}/calendar?view=month`, { mock: 'huge' }],
  ['calendar-phone', `/desk/${sonne}/calendar`, { size: phone }],
  ['board', '/desk/all/calendar?view=board'],
  ['board-dark', '/desk/all/calendar?view=board', { theme: 'dark', lang: 'en' }],
  ['board-held', '/desk/all/calendar?view=board', { mock: 'held' }],
  ['board-huge', '/desk/all/calendar?view=board', { mock: 'huge' }],
  ['board-empty', '/desk/all/calendar?view=board', { mock: 'empty' }],
  ['board-phone', '/desk/all/calendar?view=board', { size: phone }],
  ['board-copy', '/desk/all/calendar?view=board', { steps: copy }],
  ['sheet', `/desk/all/calendar?view=board&sheet=post:${sonne}:${post(0)}`],
  ['sheet-dark', `/desk/all/calendar?view=board&sheet=post:${sonne}:${post(5)}`, { theme: 'dark', lang: 'en' }],
  ['sheet-inquiry', `/desk/all/today?sheet=inquiry:${sonne}:${'01KI2SONNE'.padEnd(26, '0')}`],
  ['calendar-down', `/desk/${sonne}/calendar`, { mock: 'down-content' }],
  ['inbox', `/desk/${sonne}/inbox?item=01KI0SONNE00000000000000000`.slice(0, -1)],
  ['inbox-all', '/desk/all/inbox'],
  ['inbox-late', `/desk/${sonne}/inbox?item=${'01KI2SONNE'.padEnd(26, '0')}`],
  ['inbox-dark', `/desk/${sonne}/inbox?item=${'01KI2SONNE'.padEnd(26, '0')}`, { theme: 'dark' }],
  ['inbox-en', `/desk/${sonne}/inbox?item=${'01KI1SONNE'.padEnd(26, '0')}`, { lang: 'en' }],
  ['inbox-phone', `/desk/${sonne}/inbox`, { size: phone }],
  ['inbox-phone-open', `/desk/${sonne}/inbox?item=${'01KI2SONNE'.padEnd(26, '0')}`, { size: phone }],
  ['inbox-empty', `/desk/${sonne}/inbox`, { mock: 'empty' }],
  ['inbox-huge', '/desk/all/inbox', { mock: 'huge' }],
  [
    'switcher',
    '/desk/all/today',
    {
      mock: 'huge',
      steps: async (page) => {
        await page.getByRole('button', { name: /Kunde wechseln/ }).click();
      },
    },
  ],
  [
    'palette',
    '/desk/all/today',
    {
      steps: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('so');
      },
    },
  ],
  [
    'gate',
    `/desk/${sonne}/today`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: 'Veröffentlichen anhalten' }).click();
      },
    },
  ],
  ['media', `/desk/${sonne}/media`],
  ['media-phone', `/desk/${sonne}/media`, { size: phone, theme: 'dark' }],
  ['media-empty', `/desk/${sonne}/media`, { mock: 'empty' }],
  ['media-rights', '/desk/all/media?tab=rights'],
  ['media-rights-phone', `/desk/${sonne}/media?tab=rights`, { size: phone, lang: 'en' }],
  [
    'media-open',
    `/desk/${sonne}/media`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: /Hannelore/ }).click();
      },
    },
  ],
  [
    'media-document',
    `/desk/${sonne}/media`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: /Preisliste/ }).click();
      },
    },
  ],
  [
    'editor-document',
    `/desk/${sonne}/posts/new?asset=${'01KASSET9'.padEnd(26, '0')}`,
    {
      size: { width: 1440, height: 1400 },
      steps: async (page) => {
        await page.getByText('XING').first().click();
        await page.getByLabel('Titel von Dokument 1').fill('Preise zu Weihnachten');
        await page.waitForTimeout(900);
      },
    },
  ],
  [
    'media-notes',
    `/desk/${sonne}/media`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: /Lebkuchen/ }).click();
        await page.getByRole('button', { name: 'Ersetzen' }).scrollIntoViewIfNeeded();
      },
    },
  ],
  [
    'media-replace',
    `/desk/${sonne}/media`,
    {
      steps: async (page) => {
        await page.getByRole('button', { name: /Lebkuchen/ }).click();
        await page.getByRole('button', { name: 'Ersetzen' }).click();
      },
    },
  ],
  ['watches', `/desk/${sonne}/watches`],
  ['watches-list', `/desk/${sonne}/watches?tab=watches`],
  ['sources', `/desk/${sonne}/watches?tab=sources`],
  ['watches-all', '/desk/all/watches'],
  ['clients', '/desk/all/clients'],
  ['client', `/desk/${sonne}/client`],
  ['client-phone', `/desk/${sonne}/client`, { size: phone }],
  ['channels', `/desk/${sonne}/client?tab=channels`],
  ['viewers', `/desk/${sonne}/client?tab=viewers`],
  ['team', '/desk/all/team'],
  ['partners', '/desk/all/partners'],
  [
    'partners-key',
    '/desk/all/partners',
    {
      steps: async (page) => {
        await page.getByRole('button', { name: 'Neuer Schlüssel' }).click();
      },
    },
  ],
  ['mails', '/desk/all/mails'],
  ['me', '/desk/all/me'],
  ['portal', '/portal'],
  ['portal-phone', '/portal', { size: phone }],
  ['portal-dark', '/portal', { size: phone, theme: 'dark' }],
  ['portal-en', '/portal', { mock: 'english', size: phone }],
  ['portal-empty', '/portal', { mock: 'empty', size: phone }],
  ['portal-refused', '/portal#abc', { mock: 'out', size: phone }],
];

mkdirSync('target/shots', { recursive: true });
const server = await preview({ preview: { port: 4199, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' });
const base = server.resolvedUrls.local[0].replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

for (const [name, address, { mock = 'rich', size = desktop, theme = 'light', lang = 'de', steps } = {}] of shots.filter(
  ([each]) => each.startsWith(filter),
)) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    locale: lang === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ name: 'mock', value: mock, url: base }]);
  await context.addInitScript((chosen) => {
    localStorage.setItem('litfass.language', chosen);
    localStorage.setItem('litfass.fonts', 'yes');
  }, lang);
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of (401|503|404)/.test(message.text()))
      said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  if (lang === 'en')
    await page.route('**/session', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), language: 'en' } });
    });
  await page.goto(base + address);
  await page.waitForTimeout(1_300);
  if (steps) {
    await steps(page);
    await page.waitForTimeout(400);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await page.screenshot({ path: `target/shots/${name}.png` });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`,
    );
  console.log(name, wide ? 'SCROLLS SIDEWAYS' : '', [...said, ...barriers].join(' | '));
  await context.close();
}
await browser.close();
await server.close();
