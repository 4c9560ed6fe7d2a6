import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LimitForm, LimitView, LimitsOfNetwork } from '@shared/api/content.ts';
import { get, send, type Page } from '@shared/http/http.ts';

/** One limit of a network, with where and when it was read. */
export type Limit = LimitView;

/** How sure it is; only what the network says itself blocks. */
export type Trust = LimitForm['trust'];

export const trusts: Trust[] = ['OFFICIAL', 'SECONDARY', 'ASSUMED'];

/** What can be limited, and what most networks count it in; where one counts otherwise, its own limit says so. */
const usualUnits: Record<Limit['kind'], Limit['unit']> = {
  TEXT: 'GRAPHEMES',
  TEXT_BESIDE_PICTURES: 'GRAPHEMES',
  TEXT_BYTES: 'BYTES',
  PICTURES: 'PIECES',
  PICTURES_AT_LEAST: 'PIECES',
  PICTURE_BYTES: 'BYTES',
  PICTURE_PIXELS: 'PIXELS',
  PICTURE_RATIO_AT_LEAST: 'THOUSANDTHS',
  PICTURE_RATIO_AT_MOST: 'THOUSANDTHS',
  MOVING_PICTURES: 'PIECES',
  VIDEOS: 'PIECES',
  VIDEOS_AT_LEAST: 'PIECES',
  PICTURES_BESIDE_VIDEOS: 'PIECES',
  VIDEO_BYTES: 'BYTES',
  VIDEO_SECONDS: 'SECONDS',
  VIDEO_SECONDS_AT_LEAST: 'SECONDS',
  DOCUMENTS: 'PIECES',
  MEDIA_BESIDE_DOCUMENTS: 'PIECES',
  DOCUMENT_BYTES: 'BYTES',
  DOCUMENT_PAGES: 'PIECES',
  ALT_TEXT: 'GRAPHEMES',
  VIDEO_ALT_TEXT: 'GRAPHEMES',
  HASHTAGS: 'PIECES',
  LINKS: 'PIECES',
};

export const kinds = Object.keys(usualUnits) as Limit['kind'][];

/** What a network counts something in. */
export const unitOf = (kind: Limit['kind'], limits: Limit[]): Limit['unit'] =>
  limits.find((limit) => limit.kind === kind)?.unit ?? usualUnits[kind];

/** The highest that the service takes. */
export const highest = 1_000_000_000_000;

/** The day in UTC, by which limits count. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Whether a limit counts, will count, or counts no longer. */
export const stateOf = ({ inForce, validFrom }: Limit): 'NOW' | 'LATER' | 'NO_LONGER' =>
  inForce ? 'NOW' : validFrom != null && validFrom > today() ? 'LATER' : 'NO_LONGER';

const key = ['network-limits'];

export const useLimits = () =>
  useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await get<Page<LimitsOfNetwork>>('/api/network-limits', signal)).items,
  });

interface Order {
  network: string;
  kind: Limit['kind'];
  validFrom: string;
  /** null takes the change back */
  form: LimitForm | null;
}

/** Changes a limit from a day on, or takes the change back. */
export function useLimitChange() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ network, kind, validFrom, form }: Order) => {
      const path = `/api/network-limits/${network}/${kind}/${validFrom}`;
      return form === null ? send('DELETE', path) : send('PUT', path, form);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: key }),
  });
}
