import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconExternalLink, IconMessages, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkMark } from '@shared/ui/NetworkMark.tsx';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { When } from '@shared/ui/When.tsx';
import { path, useScope } from '@desk/scope.ts';
import { useMentions, useWatches, type Mention } from './watches.api.ts';
import css from '@desk/Cards.module.css';
import own from './Watches.module.css';

/** Everything said about or to the client, newest first. */
export function Mentions({ clientId }: { clientId: string }) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const [words, setWords] = useState(params.get('q') ?? '');
  const [q] = useDebouncedValue(words, 300);
  const mentions = useMentions(clientId, q);
  const watches = useWatches(clientId).data ?? [];

  useEffect(() => {
    setParams((now) => {
      if (q === '') now.delete('q');
      else now.set('q', q);
      return now;
    }, { replace: true });
  }, [q, setParams]);

  return (
    <>
      <div className={css.bar}><TextInput className={css.grow ?? ''} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} placeholder={t('watch.search')} aria-label={t('watch.search')} leftSection={<IconSearch size={16} />} /></div>
      <Answer of={mentions} rows={5}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty icon={<IconMessages size={32} stroke={1.5} />} title={t(q === '' ? 'watch.noMentions' : 'watch.noHit')}>{t('watch.noMentionsHelp')}</Empty>;
          return (
            <>
              <ul className={css.list}>{items.map((mention) => <One key={mention.id} mention={mention} clientId={clientId} names={watches.filter((watch) => mention.watchIds.includes(watch.id)).map((watch) => watch.name)} />)}</ul>
              {mentions.hasNextPage && <Button variant="subtle" fullWidth loading={mentions.isFetchingNextPage} onClick={() => void mentions.fetchNextPage()}>{t('do.more')}</Button>}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function One({ mention, clientId, names }: { mention: Mention; clientId: string; names: string[] }) {
  const { t } = useWords();
  const { zone } = useScope();
  return (
    <li className={css.row}>
      <div className={css.main}>
        <p className={own.head}><NetworkMark network={mention.network} /><b>{mention.author.name}</b><span className={css.meta}>{mention.author.handle} · {t(`mentionKind.${mention.kind}`)} · <When at={mention.publishedAt} zone={zone} /></span></p>
        <p className={css.text}>{mention.text}</p>
        <p className={own.foot}>
          {names.map((name) => <Chip key={name} tone="plan">{name}</Chip>)}
          {mention.url != null && <a href={mention.url} target="_blank" rel="noreferrer">{t('inbox.original')} <IconExternalLink size={14} aria-hidden="true" /></a>}
        </p>
      </div>
      {mention.inquiryId != null && <Button component={Link} to={path(clientId, `inbox?status=EVERY&item=${mention.inquiryId}`)} variant="default" size="xs">{t('watch.toInquiry')}</Button>}
    </li>
  );
}
