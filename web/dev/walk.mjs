// Walks each kind of row of Today to what clears it: `npm run walk`. Takes the built pages (`npm run build`) with the mock
// gateway, follows the first row of each kind, does there what has to be done, and comes back to see that the row is
// gone. Ends with 1 where a kind has no row or a row no way out. Needs a Chromium: CHROMIUM or /usr/bin/chromium.
import { chromium, expect } from '@playwright/test';
import { preview } from 'vite';

const soon = { timeout: 30_000 };

/** In so many days, as the field takes it. */
const day = (ahead) =>
  new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(
    Date.now() + ahead * 86_400_000,
  );

const press = (within, name) => within.getByRole('button', { name, exact: true }).first().click();
const confirm = (page, name) => press(page.getByRole('dialog'), name);

async function newTime(page, name) {
  await press(page, name);
  const set = page.getByRole('button', { name: 'Termin setzen', exact: true }).first();
  // Proposals that arrive meanwhile may take the place of what was typed.
  await expect(async () => {
    await page.getByLabel('Tag', { exact: true }).fill(day(3));
    await page.getByLabel('Uhrzeit', { exact: true }).fill('16:30');
    await expect(set).toBeEnabled({ timeout: 1_000 });
  }).toPass(soon);
  await set.click();
}

/** By the kind of row, what it asks for and what a person does then. */
const clearing = {
  APPROVAL: ['Prüfen', (page) => press(page, 'Freigeben')],
  SENT_BACK: ['Überarbeiten', (page) => press(page, 'Zur Prüfung geben')],
  NEEDS_SLOT: ['Termin setzen', (page) => newTime(page, 'Termin wählen')],
  FAILED: ['Ansehen', (page) => newTime(page, 'Termin ändern')],
  EXPIRED: ['Neuen Termin setzen', (page) => newTime(page, 'Termin ändern')],
  NEEDS_PERSON: [
    'Entscheiden',
    async (page) => {
      await page.getByLabel('Link zum Beitrag').first().fill('https://example.org/beitrag');
      await press(page, 'Ja, er steht dort');
    },
  ],
  HELD: [
    'Ansehen',
    async (page) => {
      await press(page, 'Weiterlaufen lassen');
      await confirm(page, 'Weiterlaufen lassen');
    },
  ],
  TO_DO: ['Erledigen', byHand],
  OVERDUE: ['Bestätigen', byHand],
};

async function byHand(page) {
  await page.getByLabel('Webadresse').first().fill('https://example.org/beitrag');
  await press(page, 'Veröffentlicht');
}

async function answer(page) {
  await page.getByRole('textbox', { name: /^Als .* antworten$/ }).fill('Danke für den Hinweis, wir kümmern uns.');
  await page.keyboard.press('Control+Enter');
  // It is checked first, then it waits until it can no longer be taken back.
  await expect(page.getByRole('button', { name: 'Zurücknehmen' }).first()).toBeVisible(soon);
}

const server = await preview({ preview: { port: 4199, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' });
const base = server.resolvedUrls.local[0].replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({ baseURL: base, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
await context.addCookies([{ name: 'mock', value: 'rich', url: base }]);
await context.addInitScript(() => localStorage.setItem('litfass.signed-in', 'yes'));
const page = await context.newPage();
page.setDefaultTimeout(soon.timeout);

const list = async (path) => (await (await context.request.get(path)).json()).items;

/** Goes where the row of something leads; after this the row is no longer there. */
async function clear(kind, id, asks, act) {
  await page.goto('/desk/all/today');
  const row = page.locator(`main a[href*="${id}"]`).filter({ hasText: asks });
  await expect(row).toHaveCount(1, soon);
  await page.goto(await row.getAttribute('href'));
  await act(page);
  await expect
    .poll(async () => {
      await page.goto('/desk/all/today');
      await expect(page.locator('main a').first()).toBeVisible(soon);
      return row.count();
    }, soon)
    .toBe(0);
  console.log(`${kind}: cleared`);
}

let failed = false;
const walk = async (kind, found, asks, act) => {
  try {
    if (found === undefined) throw new Error('there is no such row');
    await clear(kind, found, asks, act);
  } catch (error) {
    failed = true;
    console.log(`${kind}: ${String(error)} at ${page.url()}`);
  }
};
const session = await (await context.request.get('/session')).json();
for (const [kind, [asks, act]] of Object.entries(clearing)) {
  const own = async ({ clientId, postId }) =>
    (await (await context.request.get(`/api/clients/${clientId}/posts/${postId}`)).json()).authors.includes(
      session.staffId,
    );
  let found;
  for (const item of (await list('/api/attention')).filter((each) => each.kind === kind))
    if (kind !== 'APPROVAL' || !(await own(item))) found ??= item.postId;
  await walk(kind, found, asks, act);
}
const inquiries = await list('/api/inquiries?status=OPEN');
for (const kind of new Set(inquiries.map((inquiry) => inquiry.kind)))
  await walk(kind, inquiries.find((inquiry) => inquiry.kind === kind)?.id, 'Antworten', answer);
await browser.close();
await server.close();
process.exitCode = failed ? 1 : 0;
