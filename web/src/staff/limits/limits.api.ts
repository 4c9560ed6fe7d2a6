import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LimitForm, LimitView, LimitsOfNetwork } from '@shared/api/content.ts';
import { get, send, type Page } from '@shared/http/http.ts';

/** One limit of a network, with where and when it was read. */
export type Limit = LimitView;

/** How sure it is; only what the network says itself blocks. */
export type Trust = LimitForm['trust'];

export const trusts: Trust[] = ['OFFICIAL', 'SECONDARY', 'ASSUMED'];

/** What can be limited. */
export const kinds: Limit['kind'][] = [
  'TEXT',
  'TEXT_BESIDE_PICTURES',
  'TEXT_BYTES',
  'PICTURES',
  'PICTURES_AT_LEAST',
  'PICTURE_BYTES',
  'PICTURE_PIXELS',
  'PICTURE_RATIO_AT_LEAST',
  'PICTURE_RATIO_AT_MOST',
  'MOVING_PICTURES',
  'VIDEOS',
  'PICTURES_BESIDE_VIDEOS',
  'VIDEO_BYTES',
  'VIDEO_SECONDS',
  'VIDEO_SECONDS_AT_LEAST',
  'ALT_TEXT',
  'HASHTAGS',
  'LINKS',
];

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
