import type {
  DisclosureAiUse,
  DisclosureRelation,
  Draft,
  OptionsVisibility,
  Part,
  Picture,
} from '@shared/api/content.ts';

export type { Draft, Part, Variant } from '@shared/api/content.ts';

export type Medium = Picture;

/** Who sees a post. */
export type Visibility = OptionsVisibility;

/** For whom a post speaks, and how much of it a machine has made. */
export interface Disclosure {
  relation: DisclosureRelation;
  ai: DisclosureAiUse;
}

/** How a post is shown and what it is open about, with everything chosen. */
export interface Options {
  contentWarning: string;
  sensitive: boolean;
  visibility: Visibility;
  disclosure: Disclosure;
}

export const emptyDraft: Draft = { title: '', text: '', channelIds: [], variants: [], media: [], parts: [] };

const usual: Options = {
  contentWarning: '',
  sensitive: false,
  visibility: 'PUBLIC',
  disclosure: { relation: 'OWN', ai: 'NONE' },
};

/** The options with their defaults filled in. */
export const optionsOf = ({ options }: Pick<Draft, 'options'>): Options => ({
  contentWarning: options?.contentWarning ?? usual.contentWarning,
  sensitive: options?.sensitive ?? usual.sensitive,
  visibility: options?.visibility ?? usual.visibility,
  disclosure: {
    relation: options?.disclosure?.relation ?? usual.disclosure.relation,
    ai: options?.disclosure?.ai ?? usual.disclosure.ai,
  },
});

const isUsual = ({ relation, ai }: Disclosure): boolean => relation === 'OWN' && ai === 'NONE';

/** Changes options; the defaults are stored as null. */
export function withOptions(draft: Draft, changed: Partial<Options>): Draft {
  const options = { ...optionsOf(draft), ...changed };
  const disclosure = isUsual(options.disclosure) ? null : options.disclosure;
  const asUsual =
    options.contentWarning.trim() === '' &&
    !options.sensitive &&
    options.visibility === usual.visibility &&
    disclosure === null;
  return { ...draft, options: asUsual ? null : { ...options, disclosure } };
}

/** What a channel's network is told beside the words. */
export const channelOptionsOf = ({ channelOptions }: Pick<Draft, 'channelOptions'>, channelId: string) =>
  channelOptions?.find((own) => own.channelId === channelId)?.values ?? {};

/** Tells a channel's network something, or no longer: an empty value is not stored. */
export function withChannelOption(draft: Draft, channelId: string, name: string, value: string): Draft {
  const told = { ...channelOptionsOf(draft, channelId), [name]: value };
  const values = Object.fromEntries(Object.entries(told).filter(([, each]) => each !== ''));
  const others = (draft.channelOptions ?? []).filter((own) => own.channelId !== channelId);
  const all = Object.keys(values).length === 0 ? others : [...others, { channelId, values }];
  return { ...draft, channelOptions: all.length === 0 ? null : all };
}

/** The text as it will stand on one channel. */
export const textFor = (draft: Draft, channelId: string | null): string =>
  (channelId === null ? undefined : draft.variants.find((variant) => variant.channelId === channelId)?.text) ??
  draft.text;

export const differs = (draft: Draft, channelId: string): boolean =>
  draft.variants.some((variant) => variant.channelId === channelId);

/** Sets the common text or a channel's variant. A variant equal to the common text is removed. */
export function withText(draft: Draft, channelId: string | null, text: string): Draft {
  if (channelId === null) return { ...draft, text };
  const others = draft.variants.filter((variant) => variant.channelId !== channelId);
  return { ...draft, variants: text === draft.text ? others : [...others, { channelId, text }] };
}

/** Adds or removes a channel; its variant goes with it. */
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

/** The draft as it is sent: without empty parts. */
export const written = (draft: Draft): Draft => ({ ...draft, parts: draft.parts.filter((part) => !isEmptyPart(part)) });

/** The saved draft with the empty parts of the page put back, since those are not sent. */
export function withEmptyParts(saved: Draft, mine: Draft): Draft {
  const parts = [...saved.parts];
  mine.parts.forEach((part, index) => {
    if (isEmptyPart(part)) parts.splice(index, 0, part);
  });
  return { ...saved, parts };
}

/** Post and parts as one text with all pictures, for a channel where a person publishes everything at once. */
export function inOne(draft: Draft, channelId: string): Part {
  const { parts } = written(draft);
  return {
    text: [textFor(draft, channelId), ...parts.map(({ text }) => text)]
      .filter((text) => text.trim() !== '')
      .join('\n\n'),
    media: [...draft.media, ...parts.flatMap(({ media }) => media)],
  };
}

/** All words of a draft, one below the other. */
export const wordsOf = ({ title, text, variants, parts }: Draft): string =>
  [title, text, ...variants.map((variant) => variant.text), ...parts.map((part) => part.text)]
    .filter((words) => words.trim() !== '')
    .join('\n\n');

/** Inserts an empty part. */
export const withPart = (draft: Draft, index: number): Draft => ({
  ...draft,
  parts: draft.parts.toSpliced(index, 0, { text: '', media: [] }),
});

/** Removes or replaces a part. */
export const putPart = (draft: Draft, index: number, ...changed: Part[]): Draft => ({
  ...draft,
  parts: draft.parts.toSpliced(index, 1, ...changed),
});

/** Swaps two parts. */
export function swapParts(draft: Draft, index: number, other: number): Draft {
  const [one, two] = [draft.parts[index], draft.parts[other]];
  return one && two ? { ...draft, parts: draft.parts.with(index, two).with(other, one) } : draft;
}

/** Whether two drafts are equal, whatever the order of variants and channels. */
export const sameDraft = (a: Draft, b: Draft): boolean => canonical(a) === canonical(b);

function canonical(draft: Draft): string {
  const variants = [...draft.variants]
    .sort((a, b) => a.channelId.localeCompare(b.channelId))
    .map(({ channelId, text }) => [channelId, text]);
  const pictures = (media: Medium[]) => media.map(({ assetId, alt }) => [assetId, alt]);
  const parts = written(draft).parts.map(({ text, media }) => [text, pictures(media)]);
  return JSON.stringify([
    draft.title,
    draft.text,
    [...draft.channelIds].sort(),
    variants,
    pictures(draft.media),
    parts,
    ...shown(draft),
    draft.language ?? null,
    told(draft),
  ]);
}

/** What is blank counts as not said, and what is said of a channel that is not chosen neither. */
const told = ({ channelOptions, channelIds }: Draft): unknown[] =>
  (channelOptions ?? [])
    .filter(({ channelId }) => channelIds.includes(channelId))
    .flatMap(({ channelId, values }) =>
      Object.entries(values)
        .filter(([, value]) => value.trim() !== '')
        .map(([name, value]) => [channelId, name, value]),
    )
    .sort((a, b) => a.join('\n').localeCompare(b.join('\n')));

/** A blank content warning counts as none. */
function shown(draft: Draft): unknown[] {
  const { contentWarning, sensitive, visibility, disclosure } = optionsOf(draft);
  return [
    contentWarning.trim() === '' ? '' : contentWarning,
    sensitive,
    visibility,
    disclosure.relation,
    disclosure.ai,
  ];
}

/** Whether there is nothing worth saving. */
export const isBlank = (draft: Draft): boolean =>
  draft.title.trim() === '' &&
  draft.text.trim() === '' &&
  draft.variants.length === 0 &&
  draft.media.length === 0 &&
  draft.parts.every(isEmptyPart);

/** A post's name in lists: its working title, else its first words. */
export function nameOf(draft: Draft): string {
  const first = draft.title.trim() || draft.text.trim().split('\n')[0] || draft.variants[0]?.text.split('\n')[0] || '';
  return first.length > 90 ? `${first.slice(0, 88).replace(/\s+\S*$/, '')} …` : first;
}
