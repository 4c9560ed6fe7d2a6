/** The address if it is safe to link to, that is http or https. Anything else, such as a script, is not linked. */
export function safeHref(url: string | null | undefined): string | undefined {
  if (url == null || url.length > 2_000 || !/^https?:\/\/[^/?#\\@]/i.test(url)) return undefined;
  try {
    const parsed = new URL(url);
    const web = parsed.protocol === 'https:' || parsed.protocol === 'http:';
    return web && parsed.username === '' && parsed.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text that somebody typed is an address one can open; one that would not be linked is none. */
export const isAddress = (text: string): boolean =>
  /^https?:\/\/\S{4,}$/i.test(text.trim()) && safeHref(text.trim()) !== undefined;
