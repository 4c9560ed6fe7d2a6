import type { DetailedError, Upload } from 'tus-js-client';
import type { UploadView } from '@shared/api/content.ts';
import { csrf, get } from '@shared/http/http.ts';
import { offline, Problem } from '@shared/http/problem.ts';
import { isDocument } from '@shared/http/documents.ts';
import { mediaPath, mediaTypes, typeOf, type Asset } from './media.api.ts';

const mostBytesOfPicture = 16_000_000;
const mostBytesOfDocument = 100_000_000;
const mostBytes = 2 ** 30;

/** Four of the pieces in which content-service stores a file: after a broken connection so much is sent again. */
const bytesAtOnce = 4 * 255 * 1024;
const pauses = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
const lookEvery = 400;

/** Told how far a file is, from 0 to 1. */
export type Progress = (share: number) => void;

/** Refuses what the service will refuse, so that nobody waits for it. */
function requireAcceptable(file: File): void {
  const type = typeOf(file);
  if (!mediaTypes.includes(type))
    throw new Problem({ type: '/problems/media-not-accepted', kind: kindOf(file.name) }, 422);
  if (file.size > mostBytesOf(type)) throw new Problem({ type: '/problems/too-large' }, 413);
}

function mostBytesOf(type: string): number {
  if (type.startsWith('image/')) return mostBytesOfPicture;
  return isDocument(type) ? mostBytesOfDocument : mostBytes;
}

function kindOf(name: string): string {
  const ending = name.split('.').pop()?.toUpperCase() ?? '';
  if (ending === 'HEIF') return 'HEIC';
  return ['HEIC', 'AVIF', 'SVG', 'TIFF'].includes(ending) ? ending : 'OTHER';
}

/**
 * Sends a file in parts, goes on where a connection broke, and answers with what it is in the library. Aborted by the
 * signal it is given up.
 */
export async function sendFile(clientId: string, file: File, told: Progress, signal: AbortSignal): Promise<Asset> {
  requireAcceptable(file);
  const tus = await import('tus-js-client');
  let giveUp = (): void => undefined;
  const path = await new Promise<string>((resolve, reject) => {
    const upload: Upload = new tus.Upload(file, {
      endpoint: `${mediaPath(clientId)}/uploads`,
      metadata: { filename: file.name },
      chunkSize: bytesAtOnce,
      retryDelays: pauses,
      headers: csrf,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        told(sent / all);
      },
      onShouldRetry: (error) => mayHelp(statusOf(error as DetailedError)),
      onSuccess: () => {
        resolve(new URL(upload.url ?? '', window.location.href).pathname);
      },
      onError: (error) => {
        reject(problemOf(error as DetailedError));
      },
    });
    giveUp = () => {
      void upload.abort(true).catch(() => undefined);
      reject(new DOMException('given up', 'AbortError'));
    };
    signal.addEventListener('abort', giveUp);
    upload.start();
  }).finally(() => {
    signal.removeEventListener('abort', giveUp);
  });
  return settled(path, signal);
}

const statusOf = (error: DetailedError): number => error.originalResponse?.getStatus() ?? 0;

/** A lost connection and a busy service pass by themselves; a refusal does not. */
const mayHelp = (status: number): boolean => status === 0 || status === 429 || status >= 500;

function problemOf(error: DetailedError): Problem {
  const status = statusOf(error);
  if (status === 0) return offline();
  try {
    return new Problem(JSON.parse(error.originalResponse?.getBody() ?? '{}') as { type?: string }, status);
  } catch {
    return new Problem({}, status);
  }
}

/** Waits until the service has looked through the file. */
async function settled(path: string, signal: AbortSignal): Promise<Asset> {
  for (;;) {
    const view = await get<UploadView>(path, signal);
    if (view.asset) return view.asset;
    if (view.refused) throw new Problem({ ...view.refused }, 422);
    await new Promise((go) => setTimeout(go, lookEvery));
  }
}
