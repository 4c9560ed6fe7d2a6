import { trimmed, type Selected } from '@shared/words/selected.ts';
import { differs, type Draft } from '@staff/shared/post/draft.ts';
import type { Marked, Pin } from './remarks.api.ts';

type Place = Marked['place'];

/** How a place is called in the page: `text`, `variant/<channel>`, `part/<number>`. */
export const keyOf = ({ variant, part }: Place): string =>
  variant != null ? `variant/${variant}` : part != null ? `part/${String(part)}` : 'text';

/** The place of what a channel shows of a post. */
export const placeOn = (draft: Draft, channelId: string | null): Place =>
  channelId !== null && differs(draft, channelId) ? { variant: channelId } : {};

export const placeOf = (key: string): Place => {
  const [kind, name = ''] = key.split('/');
  return kind === 'variant' ? { variant: name } : kind === 'part' ? { part: Number(name) } : {};
};

/** The text at a place. */
export const textAt = (draft: Draft, { variant, part }: Place): string =>
  variant != null
    ? (draft.variants.find(({ channelId }) => channelId === variant)?.text ?? '')
    : part != null
      ? (draft.parts[part]?.text ?? '')
      : draft.text;

/** What is marked, as a remark is pinned to it; null where that is nothing. */
export function markedAt(draft: Draft, place: Place, from: number, to: number): Marked | null {
  const words = trimmed(textAt(draft, place), from, to);
  return words && { place, ...words };
}

export const markedBy = (draft: Draft, selected: Selected | null): Marked | null =>
  selected && markedAt(draft, placeOf(selected.place), selected.from, selected.to);

/** The pictures of a post in their order, those of its parts as well. */
export const picturesOf = (draft: Draft) => [...draft.media, ...draft.parts.flatMap(({ media }) => media)];

/** The number of the picture that something is pinned to, from 1; 0 where it is none of the post's any more. */
export const pictureNumber = (draft: Draft, { place }: Pick<Pin, 'place'>): number =>
  picturesOf(draft).findIndex(({ assetId }) => assetId === place.picture) + 1;

/** Where words stand in a text that may have changed since: the nearest to where they were; null where they are gone. */
export function nearest(text: string, words: string, start: number): { from: number; to: number } | null {
  const later = text.indexOf(words, Math.max(0, start));
  const sooner = text.lastIndexOf(words, Math.max(0, start));
  const at = later < 0 || (sooner >= 0 && start - sooner < later - start) ? sooner : later;
  return at < 0 ? null : { from: at, to: at + words.length };
}
