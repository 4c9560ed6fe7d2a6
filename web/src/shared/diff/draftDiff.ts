import type { Draft, Picture } from '@shared/api/content.ts';

/** A picture of one of two drafts, and what became of it. */
export interface ComparedPicture extends Picture {
  /** Its words in the other draft; null where it is not there. */
  other: string | null;
  moved: boolean;
}

/** The pictures of one draft beside those of another. */
export function comparePictures(mine: Picture[], theirs: Picture[]): ComparedPicture[] {
  const common = (pictures: Picture[], others: Picture[]) =>
    pictures.map(({ assetId }) => assetId).filter((id) => others.some(({ assetId }) => assetId === id));
  const [here, there] = [common(mine, theirs), common(theirs, mine)];
  return mine.map((picture) => {
    const other = theirs.find(({ assetId }) => assetId === picture.assetId);
    return {
      ...picture,
      other: other?.alt ?? null,
      moved: other !== undefined && here.indexOf(picture.assetId) !== there.indexOf(picture.assetId),
    };
  });
}

export const samePictures = (a: Picture[], b: Picture[]): boolean =>
  a.length === b.length && a.every(({ assetId, alt }, index) => b[index]?.assetId === assetId && b[index].alt === alt);

/** Two texts that stand in the same place. */
export interface ComparedText {
  key: string;
  /** What the place is called, with what the words need. */
  label: { key: string; values?: Record<string, string | number> };
  before: string;
  after: string;
}

/** The texts of two drafts: the common one always, the others where they differ. */
export function compareTexts(before: Draft, after: Draft, channelName: (id: string) => string): ComparedText[] {
  const variants = [...new Set([...before.variants, ...after.variants].map(({ channelId }) => channelId))];
  const parts = Array.from({ length: Math.max(before.parts.length, after.parts.length) }, (_, index) => index);
  const others: ComparedText[] = [
    { key: 'title', label: { key: 'diff.name' }, before: before.title ?? '', after: after.title ?? '' },
    ...variants.map((id) => ({
      key: `variant-${id}`,
      label: { key: 'diff.variant', values: { name: channelName(id) } },
      before: variantOf(before, id),
      after: variantOf(after, id),
    })),
    ...parts.map((index) => ({
      key: `part-${String(index)}`,
      label: { key: 'diff.part', values: { number: index + 2 } },
      before: before.parts[index]?.text ?? '',
      after: after.parts[index]?.text ?? '',
    })),
    {
      key: 'warning',
      label: { key: 'diff.warning' },
      before: before.options?.contentWarning ?? '',
      after: after.options?.contentWarning ?? '',
    },
  ];
  const changed = others.filter((text) => text.before !== text.after);
  return [{ key: 'text', label: { key: 'diff.text' }, before: before.text, after: after.text }, ...changed];
}

/** A channel without words of its own shows the common ones; there is nothing to compare them with. */
const variantOf = (draft: Draft, id: string): string =>
  draft.variants.find(({ channelId }) => channelId === id)?.text ?? '';

/** The pictures of each part of two drafts that differ; 0 is the post itself. */
export function comparedMedia(before: Draft, after: Draft): { part: number; before: Picture[]; after: Picture[] }[] {
  const of = (draft: Draft) => [draft.media, ...draft.parts.map(({ media }) => media)];
  const [mine, theirs] = [of(before), of(after)];
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, part) => ({
    part,
    before: mine[part] ?? [],
    after: theirs[part] ?? [],
  })).filter((row) => !samePictures(row.before, row.after));
}
