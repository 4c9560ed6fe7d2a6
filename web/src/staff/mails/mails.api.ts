import { useQuery } from '@tanstack/react-query';
import { get, type Page } from '@shared/http/http.ts';

export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  sentAt: string;
  clientId?: string | null;
}

/** The mails that were not sent. */
export const useMails = () =>
  useQuery({
    queryKey: ['mails'],
    queryFn: async ({ signal }) => (await get<Page<Mail>>('/api/mails', signal)).items,
    refetchInterval: 10_000,
  });
