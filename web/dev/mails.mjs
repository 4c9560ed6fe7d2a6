// Takes a picture of every kind of mail that MailPicturesTests of clients-service wrote: `npm run mails [name-filter]`.
// The pictures land in target/mails, each as wide as a desk's reader and as a phone; mails that scroll sideways are named.
import { chromium } from '@playwright/test';
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const filter = process.argv[2] ?? '';
const from = resolve('../clients-service/target/mails');
const to = 'target/mails';
mkdirSync(to, { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
for (const [form, width] of [
  ['desk', 720],
  ['phone', 390],
]) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  for (const file of readdirSync(from).filter((name) => name.endsWith('.html') && name.includes(filter))) {
    await page.goto(pathToFileURL(`${from}/${file}`).href);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    await page.screenshot({ path: `${to}/${file.replace('.html', '')}-${form}.png`, fullPage: true });
    console.log(`${file} ${form}${sideways ? ' SCROLLS SIDEWAYS' : ''}`);
  }
  await page.close();
}
await browser.close();
