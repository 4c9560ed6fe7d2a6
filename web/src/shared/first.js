// The first script of a page, in the page itself. It sets the colours before the first paint. For somebody who was
// signed in here before, it starts at once what the app will need: its files, and what it will read.
/* global parts */
const scheme = localStorage.getItem('litfass.scheme') ?? 'auto';
const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
if (localStorage.getItem('litfass.signed-in') === 'yes' && parts.app !== undefined) {
  document.documentElement.dataset.app = '';
  const [, , , page = 'today', id] = location.pathname.split('/');
  const name = page === 'posts' && id !== undefined ? 'editor' : page;
  for (const file of new Set([...parts.app, ...(parts[name] ?? [])])) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
    if (link.rel === 'preload') link.as = 'style';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
  const reads = ['/session', '/api/clients?limit=200', '/api/attention'];
  globalThis.earlyReads = new Map(
    reads.map((path) => [path, fetch(path, { headers: { Accept: 'application/json' } })]),
  );
  for (const read of globalThis.earlyReads.values()) read.catch(() => undefined);
}
