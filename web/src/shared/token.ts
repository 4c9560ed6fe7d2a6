/** As the service makes them; the names of the sections of the page are shorter. */
const form = /^#([\w-]{20,200})$/;

/** Takes the token of a mailed link, as in `/portal#<token>`, and takes it out of the address and the history. */
export function takeToken(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): string | null {
  const token = form.exec(location.hash)?.[1];
  if (token === undefined) return null;
  history.replaceState(null, '', location.pathname + location.search);
  return token;
}
