import { useQuery } from '@tanstack/react-query';
import type { MailView } from '@shared/api/clients.ts';
import { get, type Page } from '@shared/http/http.ts';

export type Mail = MailView;

/** The mails that were not sent. */
export const useMails = () =>
  useQuery({
    queryKey: ['mails'],
    queryFn: async ({ signal }) => (await get<Page<Mail>>('/api/mails', signal)).items,
    refetchInterval: 10_000,
  });
