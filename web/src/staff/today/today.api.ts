import { useQuery } from '@tanstack/react-query';
import { get, query } from '@shared/http/http.ts';
import type { Bilingual } from '@shared/i18n.ts';
import type { Stage } from '@shared/words/stages.ts';

interface Entry {
  clientId: string;
  postId: string;
  at: string;
  title: string;
  stage: Stage;
  channels: { network: string }[];
}

interface Day {
  date: string;
  holiday?: Bilingual | null;
  closed: boolean;
  entries: Entry[];
}

/** The calendar of a few days, of one client or of all. */
export const useSchedule = (clientId: string | null, from: string, to: string, zone: string) =>
  useQuery({
    queryKey: ['calendar', clientId ?? 'all', from, to, zone],
    queryFn: ({ signal }) =>
      get<{ asOf: string; days: Day[] }>(
        clientId === null
          ? `/api/calendar${query({ from, to, zone })}`
          : `/api/clients/${clientId}/calendar${query({ from, to })}`,
        signal,
      ),
  });
