import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { foundFeeds, useChange, type FoundFeed } from './watches.api.ts';
import css from '@staff/shared/list/Cards.module.css';

export function AddFeed({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const change = useChange(clientId, 'sources');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const addAt = (address: string) => {
    change.mutate(
      { verb: 'POST', body: { name: name.trim(), url: address } },
      {
        onSuccess: () => {
          setName('');
          setUrl('');
        },
      },
    );
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    addAt(url.trim());
  };
  return (
    <form onSubmit={add}>
      <div className={css.bar}>
        <TextInput
          className={css.grow ?? ''}
          label={t('source.name')}
          required
          value={name}
          maxLength={80}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          className={css.grow ?? ''}
          label={t('source.url')}
          inputMode="url"
          required
          maxLength={2000}
          placeholder="https://…/feed.xml"
          value={url}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={change.isPending}>
          {t('source.add')}
        </Button>
      </div>
      {change.error && <ErrorNotice error={change.error} compact />}
      {change.error && <FoundFeeds feeds={foundFeeds(change.error)} onChoose={addAt} />}
    </form>
  );
}

/** The feeds that a page names, to choose one. */
function FoundFeeds({ feeds, onChoose }: { feeds: FoundFeed[]; onChoose: (url: string) => void }) {
  const { t } = useTranslation();
  if (feeds.length === 0) return null;
  return (
    <ul className={css.list} aria-label={t('source.found')}>
      {feeds.map((feed) => (
        <li key={feed.url} className={css.row}>
          <div className={css.main}>
            <span className={css.name}>{feed.title === '' ? feed.url : feed.title}</span>
            <span className={css.meta}>{feed.url}</span>
          </div>
          <div className={css.does}>
            <Button
              size="xs"
              variant="default"
              aria-label={`${t('source.add')}: ${feed.title === '' ? feed.url : feed.title}`}
              onClick={() => {
                onChoose(feed.url);
              }}
            >
              {t('source.add')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
