// Measures the long lists of the built pages against the mock gateway: `node dev/keys.mjs`, after `npm run build`.
// With 2,000 rows and a CPU slowed down by 4: the time from a key to the next frame after its row is marked (50 times j
// or k), and what is read of the API while 20 inquiries come in within 5 seconds.
import { chromium } from '@playwright/test';
import { preview } from 'vite';

const presses = 50;
const between = 250;
const server = await preview({ preview: { port: 4198, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' });
const base = server.resolvedUrls.local[0].replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'de-DE' });
await context.addCookies([{ name: 'mock', value: 'many', url: base }]);

const lists = {
  inbox: { address: '/desk/all/inbox', marked: '[aria-current="true"]' },
  posts: { address: '/desk/all/posts', marked: '[data-post]:focus' },
};

/** In the page: from each keydown to the frame after the marked row is another one. */
function watchKeys(marked) {
  globalThis.times = [];
  globalThis.shifts = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) globalThis.shifts += shift.hadRecentInput ? 0 : shift.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const text = () => document.querySelector(marked)?.closest('li');
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = text();
      const look = () => {
        if (text() === before) requestAnimationFrame(look);
        else
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => globalThis.times.push(performance.now() - timeStamp);
            port2.postMessage(null);
          });
      };
      requestAnimationFrame(look);
    },
    true,
  );
}

const summary = (times) => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms (${sorted.length} keys)`;
};

async function open(address) {
  const page = await context.newPage();
  await page.goto(base + address);
  await page.locator('li [aria-current], [data-post]').first().waitFor();
  await page.waitForTimeout(2_000);
  return page;
}

for (const [name, { address, marked }] of Object.entries(lists)) {
  const page = await open(address);
  await page.keyboard.press('j');
  await page.waitForTimeout(2_000);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(watchKeys, marked);
  for (const key of ['j', 'k']) {
    await page.evaluate(() => void (globalThis.times = []));
    for (let count = 0; count < presses; count++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(between);
    }
    await page.waitForTimeout(3_000);
    console.log(name, key, summary(await page.evaluate(() => globalThis.times)));
  }
  console.log(name, 'layout shift', await page.evaluate(() => globalThis.shifts.toFixed(3)));
  await page.close();
}

const page = await open(lists.inbox.address);
const reads = [];
page.on('response', async (response) => {
  const { pathname, search } = new URL(response.url());
  if (!pathname.startsWith('/api/') || /live|mock/.test(pathname)) return;
  reads.push({ path: pathname + search, bytes: (await response.body()).length });
});
for (let count = 0; count < 20; count++) {
  await context.request.get(`${base}/api/mock/inquiry`);
  await page.waitForTimeout(250);
}
await page.waitForTimeout(2_500);
const bytes = reads.reduce((sum, read) => sum + read.bytes, 0);
console.log('20 incoming inquiries:', reads.length, 'reads,', Math.round(bytes / 1_000), 'kB');
console.log('rows in the page:', await page.locator('li').count());
await browser.close();
await server.close();
