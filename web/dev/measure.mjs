// Measures each page on a slow line and a slow device, with an empty cache: `npm run measure [-- name-filter]`.
// Without LITFASS_URL it measures the built pages (`npm run build`) against the mock gateway, which compresses as the
// gateway does; with it, that running system, signed in as LITFASS_EMAIL with LITFASS_PASSWORD. Prints a Markdown table.
// Needs a Chromium: CHROMIUM or /usr/bin/chromium.
import { chromium } from '@playwright/test';
import axe from 'axe-core';
import { preview } from 'vite';

/** What Chrome's developer tools call slow 3G, by its rate, and a phone of the lower middle. */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 4;

const filter = process.argv[2] ?? '';
const { LITFASS_URL: running, LITFASS_EMAIL: email, LITFASS_PASSWORD: password } = process.env;

/** Page and address; `{client}` and `{post}` stand for the first ones there are. Who is `out` has no session. */
const pages = [
  ['sign-in', '/', 'out'],
  ['today', '/desk/all/today'],
  ['today of a client', '/desk/{client}/today'],
  ['inbox', '/desk/{client}/inbox'],
  ['calendar', '/desk/{client}/calendar'],
  ['calendar, month', '/desk/{client}/calendar?view=month'],
  ['posts', '/desk/{client}/posts'],
  ['editor', '/desk/{client}/posts/{post}'],
  ['editor, new', '/desk/{client}/posts/new'],
  ['review', '/desk/all/review'],
  ['watches', '/desk/{client}/watches'],
  ['media', '/desk/{client}/media'],
  ['client', '/desk/{client}/client'],
  ['clients', '/desk/all/clients'],
  ['team', '/desk/all/team'],
  ['partners', '/desk/all/partners'],
  ['audit', '/desk/all/audit'],
  ['mails', '/desk/all/mails'],
  ['me', '/desk/all/me'],
  ['portal, door', '/portal', 'out'],
  ['portal, link', '/portal#no-such-link', 'out'],
  ['portal', '/portal', 'viewer'],
].filter(([name, , who]) => name.startsWith(filter) && (running === undefined || who !== 'viewer'));

const json = async (answer) => {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${String(answer.status())}`);
  return answer.json();
};

/** The session of a person of the agency, and the ids that stand in the addresses. */
async function signIn(browser, base) {
  const context = await browser.newContext({ baseURL: base });
  if (running !== undefined) {
    const headers = { 'X-Litfass-Csrf': '1' };
    await json(await context.request.post('/session', { headers, data: { email, password } }));
  }
  const first = async (path) => (await json(await context.request.get(path))).items[0].id;
  const client = await first('/api/clients?limit=1');
  const post = await first(`/api/clients/${client}/posts?limit=1`);
  const cookies = await context.cookies();
  await context.close();
  return { client, post, cookies };
}

/**
 * Counts what comes over the line and tells when it has been quiet for a while. An API call is a request answered with
 * JSON, the session's too; pictures are none.
 */
function watchLine(session) {
  const open = new Map();
  const seen = { all: 0, calls: 0 };
  let quietSince = Date.now();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { pathname, protocol } = new URL(request.url);
    if (pathname === '/api/live' || !protocol.startsWith('http')) return;
    open.set(requestId, pathname);
  });
  session.on('Network.responseReceived', ({ response }) => {
    if (/json$/.test(response.mimeType)) seen.calls += 1;
  });
  const done = ({ requestId, encodedDataLength = 0 }) => {
    const path = open.get(requestId);
    if (path === undefined) return;
    open.delete(requestId);
    seen.all += encodedDataLength;
    quietSince = Date.now();
  };
  session.on('Network.loadingFinished', done);
  session.on('Network.loadingFailed', done);
  return { seen, quiet: () => (open.size > 0 ? 0 : Date.now() - quietSince) };
}

/** Runs in the page: the largest paint, and the largest burst of shifts as web.dev counts it. */
function observe() {
  globalThis.measured = { lcp: 0, cls: 0, element: '' };
  let burst = { from: 0, last: 0, sum: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.measured.lcp = entry.startTime;
      globalThis.measured.element = (entry.element?.textContent || entry.element?.className || '').trim().slice(0, 40);
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput } of list.getEntries()) {
      if (hadRecentInput) continue;
      const joins = startTime - burst.last < 1_000 && startTime - burst.from < 5_000;
      burst = joins
        ? { ...burst, last: startTime, sum: burst.sum + value }
        : { from: startTime, last: startTime, sum: value };
      globalThis.measured.cls = Math.max(globalThis.measured.cls, burst.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function measure(browser, base, { client, post, cookies }, [name, address, who], theme) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  if (running === undefined)
    await context.addCookies([{ name: 'mock', value: who === 'out' ? 'out' : 'rich', url: base }]);
  else if (who === undefined) await context.addCookies(cookies);
  // Who is signed in has been here before; the cache is empty all the same.
  if (who !== 'out') {
    const mark = who === 'viewer' ? 'litfass.portal' : 'litfass.signed-in';
    await context.addInitScript((name) => localStorage.setItem(name, 'yes'), mark);
  }
  await context.addInitScript(observe);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const { seen, quiet } = watchLine(session);
  await page.goto(base + address.replace('{client}', client).replace('{post}', post), { timeout: 90_000 });
  const deadline = Date.now() + 60_000;
  while (quiet() < 2_500 && Date.now() < deadline) await page.waitForTimeout(250);
  const { lcp, cls, element } = await page.evaluate(() => globalThis.measured);
  // What begins after the largest paint is not waited for.
  const script = await page.evaluate(
    (painted) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && startTime < painted)
        .reduce((sum, { transferSize }) => sum + transferSize, 0),
    lcp,
  );
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const barriers = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
  await context.close();
  const kB = (bytes) => (bytes / 1_000).toFixed(0);
  return [
    name,
    theme,
    kB(script),
    kB(seen.all),
    (lcp / 1_000).toFixed(1),
    cls.toFixed(3),
    seen.calls,
    barriers.length === 0 ? '0' : barriers.join(' '),
    element.replace(/[|\s]+/g, ' '),
  ];
}

const server =
  running === undefined
    ? await preview({ preview: { port: 4198, strictPort: false, host: '127.0.0.1' }, logLevel: 'error' })
    : undefined;
const base = (running ?? server.resolvedUrls.local[0]).replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
const known = await signIn(browser, base);
const row = (cells) => {
  console.log(`| ${cells.join(' | ')} |`);
};
row(['page', 'theme', 'script kB', 'all kB', 'LCP s', 'CLS', 'API calls', 'axe', 'largest']);
row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '---']);
for (const page of pages) for (const theme of ['light', 'dark']) row(await measure(browser, base, known, page, theme));
await browser.close();
await server?.close();
