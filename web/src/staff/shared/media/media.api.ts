import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MediaCard } from '@shared/api/content.ts';
import { get, query, upload, type Page } from '@shared/http/http.ts';
import { Problem } from '@shared/http/problem.ts';

/** A picture in a client's media library. */
export type Asset = MediaCard;

const mediaPath = (clientId: string) => `/api/clients/${clientId}/media`;
export const assetUrl = (clientId: string, assetId: string) => `${mediaPath(clientId)}/${assetId}`;

/** What content-service accepts: these types, up to 16 MB each. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
const mostBytes = 16_000_000;

/** The pictures of a client, newest first. */
export const useAssets = (clientId: string) =>
  useInfiniteQuery({
    queryKey: ['assets', clientId],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Asset>>(`${mediaPath(clientId)}${query({ cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
  });

/** A file that was not uploaded, and why. */
export interface Refused {
  name: string;
  error: unknown;
}

/** Uploads files one after the other; a failed one is listed and the rest goes on. */
export function useUploads(clientId: string) {
  const cache = useQueryClient();
  const [left, setLeft] = useState(0);
  const [refused, setRefused] = useState<Refused[]>([]);

  const add = async (files: File[]): Promise<Asset[]> => {
    const added: Asset[] = [];
    setRefused([]);
    setLeft((before) => before + files.length);
    for (const file of files) {
      try {
        added.push(await put(clientId, file));
      } catch (error) {
        setRefused((before) => [...before, { name: file.name, error }]);
      }
      setLeft((before) => before - 1);
    }
    if (added.length > 0) await cache.invalidateQueries({ queryKey: ['assets', clientId] });
    return added;
  };
  return { add, left, refused };
}

/** Checks type and size first, so that nobody waits for an upload the server will refuse. */
async function put(clientId: string, file: File): Promise<Asset> {
  if (!pictureTypes.includes(file.type)) throw new Problem({ type: '/problems/media-not-accepted' }, 422);
  if (file.size > mostBytes) throw new Problem({ type: '/problems/too-large' }, 413);
  return upload<Asset>(mediaPath(clientId), file);
}
