/** A piece of a text as a network shows it. */
export interface Span {
  kind: 'TEXT' | 'LINK' | 'TAG' | 'HANDLE';
  text: string;
}

const pattern =
  /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'])|((?<=^|[\s(])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)|((?<=^|[\s(])@[\w.-]+(?:@[\w-]+(?:\.[\w-]+)+|(?:\.[\w-]+)+|\b))/gu;

/** Splits a text into plain words, links, hashtags and handles. */
export function spans(text: string): Span[] {
  const found: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) found.push({ kind: 'TEXT', text: text.slice(end, match.index) });
    found.push({ kind: match[1] ? 'LINK' : match[2] ? 'TAG' : 'HANDLE', text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: 'TEXT', text: text.slice(end) });
  return found;
}

/** A link as Mastodon and Bluesky shorten it on screen. */
export function shortLink(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '');
  return bare.length > 30 ? `${bare.slice(0, 30)}…` : bare;
}
