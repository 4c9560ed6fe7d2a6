import { Button } from '@mantine/core';
import { IconExternalLink, IconMessages } from '@tabler/icons-react';
import { Link } from 'react-router';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { FilterBar } from '@staff/shared/list/FilterBar.tsx';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { MessageText } from '@staff/shared/inquiry/MessageText.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import type { Mention } from '@staff/shared/inquiry/inquiries.api.ts';
import { useMentions, useSources, useWatches } from './watches.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import own from './Watches.module.css';

/** Everything said about or to one client or all of them, newest first. */
export function Mentions() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const filter = useFilters();
  const { q, clientIds } = filter.filters;
  const mentions = useMentions(clientId, filter.filters);
  // The names of watches and sources are only loaded for one client; over all it would be a request per client. Few
  // mentions are also in other sources.
  const watches = useWatches(clientId).data ?? [];
  const elsewhere = mentions.data?.pages.some(({ items }) => items.some(({ alsoIn }) => alsoIn.length > 0)) === true;
  const sources = useSources(elsewhere ? clientId : null).data ?? [];
  return (
    <>
      <FilterBar search={t('watch.search')} filter={filter} />
      <QueryView query={mentions} rows={5}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const filtered = q !== '' || clientIds.length > 0;
          if (items.length === 0 && !mentions.hasNextPage)
            return (
              <EmptyState
                icon={<IconMessages size={32} stroke={1.5} />}
                title={t(filtered ? 'watch.noHit' : 'watch.noMentions')}
              >
                {t(filtered ? 'watch.noHitHelp' : 'watch.noMentionsHelp')}
              </EmptyState>
            );
          return (
            <>
              {items.length > 0 && (
                <ul className={css.list}>
                  {items.map((mention) => (
                    <MentionRow
                      key={mention.id}
                      mention={mention}
                      names={watches.filter((watch) => mention.watchIds.includes(watch.id)).map((watch) => watch.name)}
                      places={sources
                        .filter((source) => mention.alsoIn.includes(source.id))
                        .map((source) => source.name)}
                    />
                  ))}
                </ul>
              )}
              <LoadMore query={mentions} shown={items.length} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function MentionRow({ mention, names, places }: { mention: Mention; names: string[]; places: string[] }) {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  return (
    <li className={css.row}>
      <div className={css.main}>
        {clientId === null && (
          <p className={own.client}>
            <ClientTag clientId={mention.clientId} />
          </p>
        )}
        <p className={own.head}>
          <NetworkIcon network={mention.network} />
          <b>{mention.author.name}</b>
          <span className={css.meta}>
            {mention.author.handle} · {t(`mentionKind.${mention.kind}`)} ·{' '}
            {mention.publishedAt == null ? (
              t('inbox.timeUnknown')
            ) : (
              <RelativeTime at={mention.publishedAt} zone={zone} />
            )}
          </span>
        </p>
        <MessageText said={mention} zone={zone} className={css.text} />
        <p className={own.foot}>
          {mention.history === true && <Chip tone="unsure">{t('watch.history')}</Chip>}
          {names.map((name) => (
            <Chip key={name} tone="plan">
              {name}
            </Chip>
          ))}
          {places.length > 0 && (
            <span className={css.meta} dir="auto">
              {t('watch.alsoIn', { places: places.join(', ') })}
            </span>
          )}
          {safeHref(mention.url) !== undefined && (
            <a href={safeHref(mention.url)} target="_blank" rel="noreferrer">
              {t('inbox.original')} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          )}
        </p>
      </div>
      {mention.inquiryId != null && (
        <Button
          component={Link}
          to={path(mention.clientId, `inbox?status=EVERY&item=${mention.inquiryId}`)}
          variant="default"
          size="xs"
        >
          {t('watch.toInquiry')}
        </Button>
      )}
    </li>
  );
}
