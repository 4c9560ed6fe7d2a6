/** Takes the token out of `/portal#<token>` and out of the address and the history. */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): string | null {
  const token = decodeURIComponent(location.hash.replace(/^#/, ''));
  if (token === '') return null;
  history.replaceState(null, '', location.pathname + location.search);
  return token;
}
