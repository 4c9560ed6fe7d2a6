import { useQuery } from '@tanstack/react-query';
import { get, query, type Page } from '@shared/http/http.ts';
import { useChannels, useClients, useColleagues } from '@staff/shared/client/clients.api.ts';
import type { AuditLine } from './audit.api.ts';

interface Named {
  id: string;
  draft: { title: string; text: string };
}
interface WithKeys {
  id: string;
  name: string;
  keys: { id: string; prefix: string }[];
}

// How many posts are looked up for their names at once, newest first.
const most = 200;
const longest = 60;

function nameOf({ draft }: Named): string {
  const name = draft.title.trim() || draft.text.trim();
  return name.length > longest ? `${name.slice(0, longest)} …` : name;
}

/** Names by id for the audit log: people and clients, and posts, channels and partners if the reader's lists have them. */
export function useNames(lines: AuditLine[], clientId: string | null): ReadonlyMap<string, string> {
  const speaksOf = (what: string) => lines.some((line) => line.action.startsWith(what));
  const people = useColleagues().data ?? [];
  const clients = useClients().data ?? [];
  const channels = useChannels(speaksOf('channel-') || speaksOf('credential-') ? clientId : null).data ?? [];
  const partners =
    useQuery({
      queryKey: ['partners'],
      queryFn: async ({ signal }) => (await get<Page<WithKeys>>('/api/partners', signal)).items,
      enabled: speaksOf('partner-'),
    }).data ?? [];
  const posts =
    useQuery({
      queryKey: ['posts', 'names', clientId],
      queryFn: async ({ signal }) =>
        (
          await get<Page<Named>>(
            `${clientId === null ? '/api' : `/api/clients/${clientId}`}/posts${query({ limit: most })}`,
            signal,
          )
        ).items,
      enabled: speaksOf('post-'),
    }).data ?? [];
  return new Map(
    [
      ...[...people, ...clients, ...channels, ...partners].map(({ id, name }) => [id, name] as const),
      ...partners.flatMap(({ name, keys }) => keys.map(({ id, prefix }) => [id, `${name} (${prefix}…)`] as const)),
      ...posts.map((post) => [post.id, nameOf(post)] as const),
    ].filter(([, name]) => name !== ''),
  );
}
