import type { Draft } from './posts.api.ts';

export const emptyDraft: Draft = { title: '', text: '', channelIds: [], variants: [], media: [] };

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

/** Whether two drafts say the same; the order of variants and channels says nothing. */
export const sameDraft = (a: Draft, b: Draft): boolean => canonical(a) === canonical(b);

function canonical(draft: Draft): string {
  const variants = [...draft.variants].sort((a, b) => a.channelId.localeCompare(b.channelId)).map(({ channelId, text }) => [channelId, text]);
  return JSON.stringify([draft.title, draft.text, [...draft.channelIds].sort(), variants, draft.media.map(({ assetId, alt }) => [assetId, alt])]);
}

/** Whether there is anything worth keeping. */
export const isBlank = (draft: Draft): boolean =>
  draft.title.trim() === '' && draft.text.trim() === '' && draft.variants.length === 0 && draft.media.length === 0;

/** A post's name in lists: its working title, else its first words. */
export function nameOf(draft: Draft): string {
  const first = draft.title.trim() || draft.text.trim().split('\n')[0] || draft.variants[0]?.text.split('\n')[0] || '';
  return first.length > 90 ? `${first.slice(0, 88).replace(/\s+\S*$/, '')} …` : first;
}
