// Takes the pictures of docs/tour.md from a running system with demo data: `LITFASS_URL=… npm run tour`. Signs in as the
// demo's people with LITFASS_PASSWORD. Needs a Chromium: CHROMIUM or /usr/bin/chromium.
import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const base = process.env.LITFASS_URL ?? 'http://localhost:8080';
const password = process.env.LITFASS_PASSWORD ?? 'drei-brezeln-am-kanal';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 760 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

async function signedIn(name, viewport) {
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  await context.request.post('/session', {
    headers: { 'X-Litfass-Csrf': '1' },
    data: { email: `${name}@litfass.example`, password },
  });
  await context.addInitScript(() => localStorage.setItem('litfass.signed-in', 'yes'));
  return context;
}

const list = async (context, path) => (await (await context.request.get(path)).json()).items;

async function picture(context, name, address, before = async () => undefined) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await before(page);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.close();
  console.log(name);
}

const lead = await signedIn('jonas', desk);
const clients = await list(lead, '/api/clients?limit=200');
const bakery = clients.find(({ name }) => name.startsWith('Bäckerei')).id;
const posts = await list(lead, `/api/clients/${bakery}/posts?limit=50`);
const draft = posts.find(({ stage }) => stage === 'IN_REVIEW') ?? posts[0];

await picture(lead, 'today', '/desk/all/today');
const day = new Date();
day.setDate(day.getDate() + 7 - ((day.getDay() + 6) % 7));
await picture(lead, 'board', `/desk/all/calendar?view=board&from=${day.toISOString().slice(0, 10)}`);
await picture(lead, 'month', `/desk/${bakery}/calendar?view=month`);
await picture(lead, 'editor', `/desk/${bakery}/posts/${draft.id}`);
await picture(lead, 'review', '/desk/all/review');
await picture(lead, 'inbox', '/desk/all/inbox', async (page) => {
  await page.locator('main li').first().click();
  await page.waitForTimeout(1_500);
});
await picture(lead, 'search', '/desk/all/today', async (page) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('stollen');
  await page.waitForTimeout(1_500);
});
await picture(await signedIn('paul', phone), 'phone', '/desk/all/today');

const admin = await signedIn('anna', phone);
const [viewer] = await list(admin, `/api/clients/${bakery}/viewers`);
await admin.request.post(`/api/clients/${bakery}/viewers/${viewer.id}/link`, {
  headers: { 'X-Litfass-Csrf': '1' },
  data: {},
});
const mails = (await list(admin, '/api/mails?limit=50')).filter(({ to }) => to === viewer.email);
const [link] = mails
  .sort((a, b) => b.sentAt.localeCompare(a.sentAt))
  .map(({ text }) => /https?:\/\/\S+\/portal\S*#\S+/.exec(text)?.[0]);
const guest = await browser.newContext({
  baseURL: base,
  viewport: phone,
  locale: 'de-DE',
  timezoneId: 'Europe/Berlin',
});
await picture(guest, 'portal', `/portal${new URL(link).hash}`);
await browser.close();
