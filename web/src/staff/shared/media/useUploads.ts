import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Asset } from './media.api.ts';
import { sendFile } from './sendFile.ts';

/** A file that was not uploaded, and why. */
export interface Refused {
  name: string;
  error: unknown;
}

/** The file that is on its way. */
export interface Sending {
  name: string;
  share: number;
}

/** The uploads of a page. */
export interface UploadState {
  add: (files: File[]) => Promise<Asset[]>;
  /** How many are on their way or wait. */
  left: number;
  sending: Sending | null;
  refused: Refused[];
  /** Gives up the file that is on its way. */
  stop: () => void;
}

/** Uploads files one after the other; a failed one is listed and the rest goes on. */
export function useUploads(clientId: string): UploadState {
  const cache = useQueryClient();
  const [left, setLeft] = useState(0);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<Refused[]>([]);
  const ending = useRef(new AbortController());

  const add = async (files: File[]): Promise<Asset[]> => {
    const added: Asset[] = [];
    setRefused([]);
    setLeft((before) => before + files.length);
    for (const file of files) {
      const { signal } = (ending.current = new AbortController());
      const told = (share: number) => {
        setSending({ name: file.name, share });
      };
      told(0);
      try {
        added.push(await sendFile(clientId, file, told, signal));
      } catch (error) {
        if (!signal.aborted) setRefused((before) => [...before, { name: file.name, error }]);
      }
      setLeft((before) => before - 1);
    }
    setSending(null);
    if (added.length > 0) await cache.invalidateQueries({ queryKey: ['assets', clientId] });
    return added;
  };
  useAskBeforeLeaving(left > 0);
  const stop = () => {
    ending.current.abort();
  };
  return { add, left, sending, refused, stop };
}

/** While something is active, the browser asks whether to leave the page, in its own words. */
export function useAskBeforeLeaving(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [active]);
}
