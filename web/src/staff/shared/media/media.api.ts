import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LibraryReplacement, MediaCard, NotesForm, PostView, PublicFile } from '@shared/api/content.ts';
import { documentTypes, type DocumentFacts } from '@shared/http/documents.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { titleOf } from '@shared/words/documents.ts';

/** A picture, video or document in a client's media library. */
export type Asset = MediaCard;
export type Notes = NotesForm;

export const mediaPath = (clientId: string) => `/api/clients/${clientId}/media`;
export const assetUrl = (clientId: string, assetId: string) => `${mediaPath(clientId)}/${assetId}`;
export const thumbnailUrl = (clientId: string, assetId: string) => `${assetUrl(clientId, assetId)}/thumbnail`;

/** The picture of the library that a video is shown by; there is none at this address where it has none. */
export const posterUrl = (clientId: string, assetId: string) => `${assetUrl(clientId, assetId)}/poster`;

/** What content-service accepts. */
export const mediaTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'video/mp4',
  'video/quicktime',
  'video/x-m4v',
  ...Object.values(documentTypes),
];

/** The same as browsers ask for files; some machines know the kind of a document by its ending alone. */
export const acceptAll = [...mediaTypes, ...Object.keys(documentTypes).map((ending) => `.${ending}`)].join(',');

/** What a file is said to be, by its ending where the machine does not know. */
export const typeOf = ({ type, name }: Pick<File, 'type' | 'name'>): string =>
  type || (documentTypes[name.split('.').pop()?.toLowerCase() ?? ''] ?? '');

/** What can be seen on it, as it is noted in the library; of a document, what it is called. */
export function altOf({ document, name, notes }: Asset, language: string): string {
  if (document) return titleOf(name);
  return language === 'en' ? (notes.alt.en ?? '') : (notes.alt.de ?? '');
}

/** What is known of a document; null of a picture or video. */
export const documentOf = ({ document, type, bytes }: Asset): DocumentFacts | null =>
  document ? { type, bytes, pages: document.pages } : null;

/** What the library is looked through for. */
export interface Wanted {
  search: string;
  label: string | null;
}

const everything: Wanted = { search: '', label: null };

/** The files of a client, newest first. */
export const useAssets = (clientId: string, { search, label }: Wanted = everything) =>
  useInfiniteQuery({
    queryKey: ['assets', clientId, search, label],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Asset>>(`${mediaPath(clientId)}${query({ cursor: pageParam, search, label })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
  });

/** The labels that a client's files have. */
export const useLabels = (clientId: string) =>
  useQuery({
    queryKey: ['asset-labels', clientId],
    queryFn: ({ signal }) => get<string[]>(`${mediaPath(clientId)}/labels`, signal),
    staleTime: 60_000,
  });

/** The posts that have a file, newest first. */
export const useUses = (clientId: string, assetId: string) =>
  useQuery({
    queryKey: ['asset-uses', clientId, assetId],
    queryFn: ({ signal }) =>
      get<Page<PostView>>(`/api/clients/${clientId}/posts${query({ asset: assetId, limit: 20 })}`, signal),
  });

/** Forgets what is known of a client's library. */
function useForget(clientId: string) {
  const cache = useQueryClient();
  return async () => {
    await Promise.all([
      cache.invalidateQueries({ queryKey: ['assets', clientId] }),
      cache.invalidateQueries({ queryKey: ['asset-labels', clientId] }),
      cache.invalidateQueries({ queryKey: ['media-rights'] }),
    ]);
  };
}

/** Notes what is known of a file. */
export function useNote(clientId: string, assetId: string) {
  const forget = useForget(clientId);
  return useMutation({
    mutationFn: (notes: Notes) => send<Asset>('PUT', `${assetUrl(clientId, assetId)}/notes`, notes),
    onSuccess: forget,
  });
}

/** Takes a file out of the library. */
export function useRemove(clientId: string, assetId: string) {
  const forget = useForget(clientId);
  return useMutation({ mutationFn: () => send('DELETE', assetUrl(clientId, assetId)), onSuccess: forget });
}

/** Puts a file of the library in the place of another, also in the posts that are not public yet. */
export function useReplace(clientId: string, assetId: string) {
  const forget = useForget(clientId);
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (next: string) =>
      send<LibraryReplacement>('PUT', `${assetUrl(clientId, assetId)}/replacement`, { assetId: next }),
    onSuccess: async () => {
      await Promise.all([forget(), cache.invalidateQueries({ queryKey: ['asset-uses', clientId] })]);
    },
  });
}

/** A picture or video that is public though its rights are over, or will be within a week. */
export type PublicMedium = PublicFile;

/** Those of a client, or of all clients of the reader; what ended first comes first. */
export const usePublicMedia = (clientId: string | null) =>
  useInfiniteQuery({
    queryKey: ['media-rights', clientId],
    queryFn: ({ pageParam, signal }) =>
      get<Page<PublicMedium>>(`/api/media/rights${query({ clientId, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** Says that whatever is public with a file was taken down. */
export function useTakenDown(clientId: string, assetId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => send('PUT', `${assetUrl(clientId, assetId)}/takedown`),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['media-rights'] }),
  });
}

/** Cuts a picture to another ratio; what comes of it is a picture of its own. */
export function useCrop(clientId: string, assetId: string) {
  const forget = useForget(clientId);
  return useMutation({
    mutationFn: (ratio: { wide: number; high: number }) =>
      send<Asset>('POST', `${assetUrl(clientId, assetId)}/crops`, ratio),
    onSuccess: forget,
  });
}
