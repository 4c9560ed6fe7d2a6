export interface Variant { channelId: string; text: string }
export interface Medium { assetId: string; alt: string }

/** What follows a post on each channel as an answer to it: the next part of a thread, or the first comment. */
export interface Part { text: string; media: Medium[] }

/** Who sees a post. */
export type Visibility = 'PUBLIC' | 'UNLISTED' | 'FOLLOWERS';

/** How a post and what follows it is shown, on networks that let one choose. */
export interface Options { contentWarning?: string | null; sensitive: boolean; visibility: Visibility }

/** What somebody writes: one text, where it differs a variant per channel, the media, what follows, and how it is shown. */
export interface Draft {
  title: string;
  text: string;
  channelIds: string[];
  variants: Variant[];
  media: Medium[];
  parts: Part[];
  /** None where nothing was chosen. */
  options?: Options | null;
  /** The language it is written in; without one it is the client's first. */
  language?: string | null;
}

export const emptyDraft: Draft = { title: '', text: '', channelIds: [], variants: [], media: [], parts: [] };

const usual: Options = { contentWarning: '', sensitive: false, visibility: 'PUBLIC' };

/** How the post is shown, whether somebody chose it or not. */
export const optionsOf = (draft: Draft): Options & { contentWarning: string } => {
  const { contentWarning, sensitive, visibility } = draft.options ?? usual;
  return { contentWarning: contentWarning ?? '', sensitive, visibility };
};

/** Chooses how the post is shown; what is usual is no choice. */
export function withOptions(draft: Draft, changed: Partial<Options>): Draft {
  const options = { ...optionsOf(draft), ...changed };
  const isUsual = (options.contentWarning ?? '').trim() === '' && !options.sensitive && options.visibility === usual.visibility;
  return { ...draft, options: isUsual ? null : options };
}

/** The text as it will stand on one channel. */
export const textFor = (draft: Draft, channelId: string | null): string =>
  (channelId === null ? undefined : draft.variants.find((variant) => variant.channelId === channelId)?.text) ?? draft.text;

export const differs = (draft: Draft, channelId: string): boolean => draft.variants.some((variant) => variant.channelId === channelId);

/** Writes the common text, or a channel's own; a channel's text that equals the common one is no variant. */
export function withText(draft: Draft, channelId: string | null, text: string): Draft {
  if (channelId === null) return { ...draft, text };
  const others = draft.variants.filter((variant) => variant.channelId !== channelId);
  return { ...draft, variants: text === draft.text ? others : [...others, { channelId, text }] };
}

/** Takes a channel in or out; its own text goes with it. */
export function withChannel(draft: Draft, channelId: string, chosen: boolean): Draft {
  const others = draft.channelIds.filter((id) => id !== channelId);
  return chosen
    ? { ...draft, channelIds: [...others, channelId] }
    : { ...draft, channelIds: others, variants: draft.variants.filter((variant) => variant.channelId !== channelId) };
}

/** Nothing is written in it, and nothing shown. */
export const isEmptyPart = (part: Part): boolean => part.text.trim() === '' && part.media.length === 0;

/** The most parts that may follow a post. */
export const mostParts = 24;

/** The draft as it can be sent: a part nobody has begun to write is none. */
export const written = (draft: Draft): Draft => ({ ...draft, parts: draft.parts.filter((part) => !isEmptyPart(part)) });

/** What the server has, with the parts that stand on the page and are still empty in their places. */
export function withEmptyParts(saved: Draft, mine: Draft): Draft {
  const parts = [...saved.parts];
  mine.parts.forEach((part, index) => { if (isEmptyPart(part)) parts.splice(index, 0, part); });
  return { ...saved, parts };
}

/** Words and pictures of the post and its parts together, for a channel where a person publishes all of it at once. */
export function inOne(draft: Draft, channelId: string): Part {
  const { parts } = written(draft);
  return { text: [textFor(draft, channelId), ...parts.map(({ text }) => text)].filter((text) => text.trim() !== '').join('\n\n'), media: [...draft.media, ...parts.flatMap(({ media }) => media)] };
}

/** Puts a new, empty part in a place. */
export const withPart = (draft: Draft, index: number): Draft =>
  ({ ...draft, parts: draft.parts.toSpliced(index, 0, { text: '', media: [] }) });

/** Takes a part out, or puts a changed one in its place. */
export const putPart = (draft: Draft, index: number, ...changed: Part[]): Draft => ({ ...draft, parts: draft.parts.toSpliced(index, 1, ...changed) });

/** Lets two neighbours change places. */
export function swapParts(draft: Draft, index: number, other: number): Draft {
  const [one, two] = [draft.parts[index], draft.parts[other]];
  return one && two ? { ...draft, parts: draft.parts.with(index, two).with(other, one) } : draft;
}

/** Whether two drafts say the same; the order of variants and channels says nothing. */
export const sameDraft = (a: Draft, b: Draft): boolean => canonical(a) === canonical(b);

function canonical(draft: Draft): string {
  const variants = [...draft.variants].sort((a, b) => a.channelId.localeCompare(b.channelId)).map(({ channelId, text }) => [channelId, text]);
  const pictures = (media: Medium[]) => media.map(({ assetId, alt }) => [assetId, alt]);
  const parts = written(draft).parts.map(({ text, media }) => [text, pictures(media)]);
  return JSON.stringify([draft.title, draft.text, [...draft.channelIds].sort(), variants, pictures(draft.media), parts, ...shown(draft), draft.language ?? null]);
}

/** A warning of nothing but spaces is none. */
function shown(draft: Draft): unknown[] {
  const { contentWarning, sensitive, visibility } = optionsOf(draft);
  return [contentWarning.trim() === '' ? '' : contentWarning, sensitive, visibility];
}

/** Whether there is anything worth keeping. */
export const isBlank = (draft: Draft): boolean =>
  draft.title.trim() === '' && draft.text.trim() === '' && draft.variants.length === 0 && draft.media.length === 0 && draft.parts.every(isEmptyPart);

/** A post's name in lists: its working title, else its first words. */
export function nameOf(draft: Draft): string {
  const first = draft.title.trim() || draft.text.trim().split('\n')[0] || draft.variants[0]?.text.split('\n')[0] || '';
  return first.length > 90 ? `${first.slice(0, 88).replace(/\s+\S*$/, '')} …` : first;
}
