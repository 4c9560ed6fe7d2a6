import { IconArrowRight, IconBell, IconFeather, IconStack2, IconUser } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { query } from '@shared/http/http.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { useClients, useColleagues } from '@staff/shared/client/clients.api.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { firstOf, found, type Choice, type Group } from './choices.ts';
import { matching } from './clientNames.ts';
import { afterSwitch, isOpenTo, pages } from './pages.ts';
import { useSearch } from './search.api.ts';
import { useCommands } from './useCommands.tsx';
import css from './CommandList.module.css';

interface Choices {
  groups: Group[];
  /** Posts and inquiries are still looked for. */
  pending: boolean;
  failed: boolean;
}

/** What the command palette offers for a search. What has to be fetched comes last, so that nothing moves down. */
export function useChoices(search: string, moveGate: (to: 'open' | 'closed') => void): Choices {
  const { posts, inquiries, pending, failed } = useFound(search);
  const groups: Group[] = [
    { name: 'clients', choices: useClientChoices(search) },
    { name: 'pages', choices: found(usePageChoices(), search) },
    { name: 'actions', choices: found(useCommands(moveGate), search) },
    { name: 'people', choices: usePeople(search) },
    { name: 'posts', choices: posts },
    { name: 'inquiries', choices: inquiries },
  ];
  return { groups: groups.filter(({ choices }) => choices.length > 0), pending, failed };
}

function useClientChoices(search: string): Choice[] {
  const { t } = useTranslation();
  const location = useLocation();
  const clients = useClients().data ?? [];
  const all: Choice = {
    id: 'all',
    label: t('scope.all'),
    mark: <IconStack2 size={18} stroke={1.75} aria-hidden="true" />,
    does: afterSwitch(location, 'all'),
  };
  const named = matching(clients, search).map((client) => ({
    id: client.id,
    label: client.name,
    mark: <span className={css.edge} style={{ background: client.colour }} />,
    does: afterSwitch(location, client.id),
  }));
  const others = useOthers('clients', search, `clients${query({ q: search.trim() })}`);
  return [...found([all], search), ...firstOf(named, others)];
}

function usePageChoices(): Choice[] {
  const { t } = useTranslation();
  const { name, clientId } = useScope();
  const session = useSession();
  const notices: Choice = {
    id: 'notices',
    label: t('page.notices'),
    mark: <IconBell size={18} stroke={1.75} aria-hidden="true" />,
    does: path(name, 'notices'),
  };
  const listed = pages
    .filter((entry) => (entry.group !== 'client' || clientId !== null) && isOpenTo(entry, session))
    .map((entry) => ({
      id: entry.page,
      label: t(`page.${entry.page}`),
      mark: <entry.icon size={18} stroke={1.75} aria-hidden="true" />,
      does: path(name, entry.page),
    }));
  return [...listed, notices];
}

function usePeople(search: string): Choice[] {
  const { name } = useScope();
  const colleagues = useColleagues().data ?? [];
  const others = useOthers('people', search, 'team');
  if (search.trim() === '') return [];
  const people = colleagues.map((colleague) => ({
    id: colleague.id,
    label: colleague.name,
    mark: <IconUser size={18} stroke={1.75} aria-hidden="true" />,
    does: path(name, `team?person=${colleague.id}`),
  }));
  return firstOf(found(people, search), others);
}

function useFound(search: string) {
  const { t } = useTranslation();
  const { posts, inquiries, pending, failed } = useSearch(search);
  const q = query({ q: search.trim() });
  const others = {
    posts: useOthers('posts', search, `posts${q}`),
    inquiries: useOthers('inquiries', search, `inbox${q}&status=EVERY`),
  };
  const fresh = (choice: Choice): Choice => ({ ...choice, stale: pending });
  const ofPost = (post: Post): Choice => ({
    id: post.id,
    label: nameOf(post.draft) || t('palette.untitled'),
    note: t(`stage.${post.stage}`),
    mark: <IconFeather size={18} stroke={1.75} aria-hidden="true" />,
    clientId: post.clientId,
    does: path(post.clientId, `posts/${post.id}`),
  });
  const ofInquiry = (inquiry: Inquiry): Choice => ({
    id: inquiry.id,
    label: inquiry.author.name,
    note: inquiry.excerpt,
    mark: <NetworkIcon network={inquiry.network} size={18} />,
    clientId: inquiry.clientId,
    does: path(inquiry.clientId, `inbox?status=EVERY&item=${inquiry.id}`),
  });
  return {
    posts: firstOf(posts.map(ofPost).map(fresh), others.posts),
    inquiries: firstOf(inquiries.map(ofInquiry).map(fresh), others.inquiries),
    pending,
    failed,
  };
}

function useOthers(kind: 'clients' | 'people' | 'posts' | 'inquiries', search: string, page: string): Choice {
  const { t } = useTranslation();
  return {
    id: `all-${kind}`,
    label: search.trim() === '' ? t('palette.everything') : t(`palette.others.${kind}`, { search: search.trim() }),
    mark: <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />,
    does: path('all', page),
  };
}
