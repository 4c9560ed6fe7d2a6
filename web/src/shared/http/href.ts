/** What a link to a foreign place may lead to: a page on the web. Anything else, such as a script, is no link. */
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

/** Whether a text that somebody pasted is an address one can open. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S{4,}$/.test(text.trim());
