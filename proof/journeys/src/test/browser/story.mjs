// The main job as people see it: Mina writes, Jonas approves and sends, the calendar, the network and the portal show
// it, and a reply that the network refuses is not lost. Told on standard output, with a picture of each step; ends with 1
// where something is not as it should be or a console complained. What it needs comes as JSON in LITFASS_STORY (see
// BrowserIT).
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const playwright = createRequire(new URL('../../../../../web/package.json', import.meta.url))('@playwright/test');

const { desk, network, client, channel, password, mina, jonas, portalToken, pictures, chromium: executablePath } =
  JSON.parse(process.env.LITFASS_STORY);
const expect = playwright.expect.configure({ timeout: 60_000 });
const title = 'Früh am Morgen';
const greeting = 'Grüße aus Köln 🥐👨‍👩‍👧';
const text = `${greeting}: heute ab sechs, alles auf https://example.org/frühstück`;
const complaints = [];
let number = 0;

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const browser = await playwright.chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** A browser of one person; what its console complains about is kept. */
async function person(name) {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => { complaints.push(`${name}: ${String(error)}`); });
  page.on('console', (message) => {
    // Whether somebody is signed in is asked on the way in, and "no" is an answer.
    const asksAtTheDoor = message.location().url.endsWith('/session') && message.text().includes('401');
    if (message.type() === 'error' && !asksAtTheDoor) complaints.push(`${name}: ${message.text()} (${message.location().url})`);
  });
  return page;
}

async function signedIn(name, email) {
  const page = await person(name);
  await page.goto(desk);
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel(/^Passwort(?! zeigen)/).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('navigation', { name: 'Seiten' })).toBeVisible();
  return page;
}

async function step(page, words) {
  number += 1;
  await page.screenshot({ path: `${pictures}/${String(number).padStart(2, '0')}.png` });
  console.log(`${String(number).padStart(2)} ${words}`);
}

async function story() {
  const writer = await signedIn('Mina', mina);
  await step(writer, 'Mina has signed in');

  await writer.goto(`${desk}/desk/${client}/posts/new`);
  await writer.getByLabel('Arbeitstitel, nur für das Team').fill(title);
  await expect(writer.getByRole('group', { name: 'Kanäle' }).getByRole('checkbox')).toBeChecked();
  const words = writer.getByLabel('Text für alle Kanäle');
  const findings = writer.getByRole('region', { name: 'Befunde' });
  await words.fill('🥐'.repeat(501));
  await expect(findings.getByText('Verhindert')).toBeVisible();
  await step(writer, 'the checks say that 501 characters are too many');
  await words.fill(text);
  await expect(findings.getByText('Verhindert')).toHaveCount(0);
  await expect(findings.getByText('Nichts zu beanstanden.')).toBeVisible();
  await step(writer, 'the checks have nothing against the text');
  await writer.getByRole('button', { name: 'Zur Prüfung geben' }).click();
  await expect(writer.getByText('Der Beitrag liegt zur Prüfung.', { exact: false })).toBeVisible();
  await expect(writer).toHaveURL(/\/posts\/(?!new)[^/]+$/);
  const address = writer.url();
  await step(writer, 'Mina has submitted it');

  const lead = await signedIn('Jonas', jonas);
  await lead.goto(`${desk}/desk/${client}/review`);
  await expect(lead.getByRole('article', { name: title })).toContainText(greeting);
  await step(lead, 'Jonas sees it in the review');
  await lead.getByRole('link', { name: 'Im Editor öffnen' }).click();
  await expect(lead.getByRole('link', { name: 'Im Editor öffnen' })).toHaveCount(0);
  await lead.getByRole('button', { name: 'Freigeben' }).click();
  await expect(lead.getByText('Freigegeben von', { exact: false })).toBeVisible();
  await step(lead, 'Jonas has approved it');
  await lead.getByRole('button', { name: 'So bald wie möglich senden' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'So bald wie möglich senden' }).click();
  await expect(lead.getByRole('dialog')).toHaveCount(0);
  const deliveries = lead.getByRole('region', { name: 'Auslieferungen' });
  await expect(deliveries.getByText('Veröffentlicht', { exact: true })).toBeVisible();
  const link = await deliveries.getByRole('link', { name: 'Ansehen' }).getAttribute('href');
  await step(lead, `the open page says that it is published: ${link}`);

  await lead.goto(`${desk}/desk/${client}/calendar`);
  const entry = lead.getByRole('link').filter({ hasText: title });
  await expect(entry).toContainText('Veröffentlicht');
  await step(lead, 'the calendar shows it as published');
  await entry.click();
  const sheet = lead.getByRole('dialog', { name: 'Beitrag' });
  await expect(sheet.getByRole('link', { name: 'Ansehen' })).toHaveAttribute('href', link);
  await step(lead, 'a click on it opens it beside the calendar');
  await lead.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(entry).toBeFocused();
  await entry.click();
  await sheet.getByRole('link', { name: 'Als Seite öffnen' }).click();
  await expect(lead).toHaveURL(address);
  await expect(lead.getByRole('link', { name: 'Ansehen' })).toHaveAttribute('href', link);

  await writer.goto(address);
  await expect(writer.getByRole('link', { name: 'Ansehen' })).toHaveAttribute('href', link);
  await step(writer, 'Mina sees the link too');

  await movesByKeys(writer);

  const reader = await person('the public');
  await reader.goto(link);
  await expect(reader.getByText(greeting).first()).toBeVisible();
  await step(reader, `the public reads it on the channel ${channel}`);

  const guest = await person('Vera');
  await guest.goto(`${desk}/portal#${portalToken}`);
  await expect(guest.getByText(text)).toBeVisible();
  await expect(guest.getByRole('link', { name: /ansehen$/ })).toHaveAttribute('href', link);
  expect(guest.url()).not.toContain(portalToken);
  await expect(guest.getByText('Mina')).toHaveCount(0);
  await step(guest, 'the portal shows it to the client, without the names of the staff');
}

/** Where the checks are out of reach the network refuses what is too long: that is seen wherever one has gone on to. */
async function refusedReply() {
  const question = 'Habt ihr morgen auf?';
  const body = JSON.stringify({ account: channel, author: 'lena', text: question, kind: 'MENTION' });
  await fetch(`${network}/control/comments`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  const lead = await signedIn('Jonas', jonas);
  await lead.route('**/checks', (route) => route.fulfill({ json: { findings: [], counts: [] } }));
  await lead.goto(`${desk}/desk/${client}/inbox`);
  await lead.getByRole('button').filter({ hasText: question }).click();
  const long = 'x'.repeat(797);
  const box = lead.getByRole('textbox', { name: /^Als .* antworten$/ });
  await box.fill(long);
  await box.press('Control+Enter');
  await lead.getByRole('link', { name: 'Kalender' }).first().click();
  const bar = lead.getByRole('region', { name: 'Antworten unterwegs' });
  await expect(bar.getByRole('alert')).toContainText('Nicht gesendet.');
  await lead.reload();
  await expect(bar.getByRole('alert')).toContainText('797 characters, 500 are allowed');
  await step(lead, 'a reply that was refused is seen on another page, and after a reload');
  await bar.getByRole('button', { name: 'Ansehen' }).click();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue(long);
  await step(lead, 'its text stands in the reply form');
}

/** The Monday after the next one. */
function mondayToCome() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) + 14);
  return day.toISOString().slice(0, 10);
}

/** Mina plans a draft for a Monday and moves it on the week board without a mouse. */
async function movesByKeys(page) {
  const monday = mondayToCome();
  const posts = `${desk}/api/clients/${client}/posts`;
  const headers = { 'X-Litfass-Csrf': '1' };
  const draft = { title: 'Später in der Woche', text: 'Noch offen', channelIds: [], variants: [], media: [], parts: [] };
  const { id, version } = await (await page.request.post(posts, { headers, data: draft })).json();
  const slot = { local: `${monday}T10:00`, zone: 'Europe/Berlin', version };
  expect((await page.request.put(`${posts}/${id}/slot`, { headers, data: slot })).ok()).toBe(true);

  await page.goto(`${desk}/desk/all/calendar?view=board&from=${monday}`);
  const card = (day) => page.getByRole('cell').nth(day).getByRole('link').filter({ hasText: draft.title });
  await card(0).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(card(1)).toBeFocused();
  await expect(page.getByRole('alert').filter({ hasText: 'liegt jetzt am' })).toBeVisible();
  await step(page, 'Mina has moved a draft to Tuesday by keys');
  await page.keyboard.press('u');
  await expect(card(0)).toBeFocused();
  await step(page, 'and has taken that back');
}

try {
  await story();
  await refusedReply();
  if (complaints.length > 0) throw new Error(`a console complained:\n  ${complaints.join('\n  ')}`);
  console.log('The story is told.');
} catch (error) {
  console.log(`After step ${number}: ${error.message}`);
  for (const context of browser.contexts()) for (const page of context.pages()) await page.screenshot({ path: `${pictures}/failed-${browser.contexts().indexOf(context)}.png` });
  process.exitCode = 1;
} finally {
  await browser.close();
}
