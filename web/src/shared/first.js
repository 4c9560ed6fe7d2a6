// The first script of a page, in the page itself. It sets the colours before the first paint. For somebody who was
// signed in here before, it starts at once what the app will need: what it will read, and its files.
/* global parts */
const darkness = matchMedia('(prefers-color-scheme: dark)');
const colour = () => {
  const scheme = localStorage.getItem('litfass.scheme') ?? 'auto';
  const dark = scheme === 'dark' || (scheme === 'auto' && darkness.matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
};
colour();
darkness.addEventListener('change', colour);

// The page of a mailed link reads nothing before the link is looked at.
if (localStorage.getItem(parts.mark) === 'yes' && location.pathname !== '/desk/link') {
  const [, , scope, page = 'today', id] = location.pathname.split('/');
  const name = page === 'posts' && id !== undefined ? 'editor' : page;
  const lang = localStorage.getItem('litfass.language') === 'en' ? 'en' : 'de';
  document.documentElement.lang = lang;
  document.documentElement.dataset.app = parts.names[lang][name] ?? '';

  const places = {
    '{scope}': scope === 'all' ? '/api' : scope && `/api/clients/${scope}`,
    '{all}': scope === 'all' ? '/api' : undefined,
    '{client}': scope === 'all' ? undefined : scope && `/api/clients/${scope}`,
    '{of}': scope === 'all' ? '' : scope && `?clientId=${scope}`,
    '{id}': id === 'new' ? undefined : id,
  };
  const ofPage = location.search === '' ? (parts.reads.pages[name] ?? []) : [];
  const reads = [...parts.reads.always, ...ofPage]
    .map((path) => path.replace(/\{\w+\}/g, (place) => places[place] ?? place))
    .filter((path) => !path.includes('{'));

  const read = (path) => fetch(path, { headers: { Accept: 'application/json' } });
  const session = read(parts.session);
  // Only with a session: else each read would be refused.
  const after = (path) => session.then((answer) => (answer.ok ? read(path) : answer));
  globalThis.earlyReads = new Map([[parts.session, session], ...reads.map((path) => [path, after(path)])]);
  for (const early of globalThis.earlyReads.values()) early.catch(() => undefined);

  const files = new Set([...parts.app, ...(parts.pages[name] ?? []), ...(parts.texts[lang][name] ?? [])]);
  // Styles first: until they are there, nothing is painted.
  for (const file of [...files].sort((one, other) => other.endsWith('.css') - one.endsWith('.css'))) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
    if (link.rel === 'preload') link.as = 'style';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  }
}
