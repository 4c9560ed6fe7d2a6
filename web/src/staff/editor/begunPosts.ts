import { dropUnsaved, keepUnsaved, namesOfUnsaved, readUnsaved } from '@staff/shared/ui/unsaved.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';

/** A new post that was never saved, or of which nobody knows whether it was. */
export interface BegunPost {
  /** By this it is sent, so that one that arrives twice is begun once. */
  key: string;
  draft: Draft;
}

const places = (staffId: string, clientId: string): string => `post.${staffId}.${clientId}.new.`;

/** Where the words of a new post are kept until it is saved. */
export const placeOf = (staffId: string, clientId: string, key: string): string => places(staffId, clientId) + key;

const sentOf = (place: string): string => `sent.${place}`;

/** What was sent without an answer: it goes again as it was, for it may be what the post was begun with. */
export const readSent = (place: string): Draft | null => readUnsaved<Draft>(sentOf(place));

export const keepSent = (place: string, draft: Draft): void => {
  keepUnsaved(sentOf(place), draft);
};

export const dropSent = (place: string): void => {
  dropUnsaved(sentOf(place));
};

/** Those that are being sent by a page that may have been left. */
const underWay = new Set<string>();

export const whileSent = async <T>(place: string, request: () => Promise<T>): Promise<T> => {
  underWay.add(place);
  try {
    return await request();
  } finally {
    underWay.delete(place);
  }
};

/** The new posts of a client that this tab has kept, without the one that is written here. */
export const leftPosts = (staffId: string, clientId: string, here: string): BegunPost[] =>
  namesOfUnsaved(places(staffId, clientId))
    .filter((place) => !underWay.has(place))
    .map((place) => ({
      key: place.slice(places(staffId, clientId).length),
      draft: { ...emptyDraft, ...readUnsaved<Draft>(place) },
    }))
    .filter(({ key }) => key !== here);

export const dropPost = (place: string): void => {
  dropUnsaved(place);
  dropSent(place);
};
