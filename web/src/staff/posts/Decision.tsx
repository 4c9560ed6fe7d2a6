import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { networkName } from '@shared/words/networks.ts';
import { Trouble } from '@shared/ui/States.tsx';
import { Ask } from '@desk/Ask.tsx';
import { useMay } from '@desk/session.api.ts';
import { moves, useKnowPost, type Delivery, type Post } from './posts.api.ts';
import css from './Deliveries.module.css';

interface Props { clientId: string; delivery: Delivery; onChanged: (post: Post) => void }

/** Nobody but a person can know whether the post stands there: each choice says what follows from it. */
export function Decision({ clientId, delivery, onChanged }: Props) {
  const { t } = useWords();
  const know = useKnowPost();
  const [url, setUrl] = useState('');
  const [asking, setAsking] = useState<'SEND_AGAIN' | 'DISCARD' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const network = networkName(delivery.network);

  const decide = async (decision: 'IT_IS_LIVE' | 'SEND_AGAIN' | 'DISCARD') => {
    const post = await moves.decide(clientId, delivery.id, decision, url.trim());
    know(post);
    onChanged(post);
  };

  if (!useMay('WRITE_POSTS')) return <p className={css.reason}>{t('decision.others')}</p>;
  return (
    <div className={css.choice}>
      <p><b>{t('decision.question', { network })}</b></p>
      <p className={css.reason}>{t('decision.why', { network, name: delivery.channelName })}</p>
      <div className={css.option}>
        <p>{t('decision.liveHelp')}</p>
        <TextInput size="xs" label={t('decision.url')} type="url" value={url} placeholder="https://" onChange={(event) => { setUrl(event.currentTarget.value); }} />
        <Button size="xs" variant="default" onClick={() => { setError(null); decide('IT_IS_LIVE').catch((thrown: unknown) => { setError(thrown); }); }}>{t('decision.live')}</Button>
      </div>
      <div className={css.option}>
        <p>{t('decision.againHelp')}</p>
        <Button size="xs" variant="default" onClick={() => { setAsking('SEND_AGAIN'); }}>{t('decision.again')}</Button>
      </div>
      <div className={css.option}>
        <p>{t('decision.discardHelp')}</p>
        <Button size="xs" variant="subtle" color="var(--bad)" onClick={() => { setAsking('DISCARD'); }}>{t('decision.discard')}</Button>
      </div>
      {error !== null && <Trouble error={error} compact />}
      {asking && (
        <Ask
          question={t(asking === 'SEND_AGAIN' ? 'decision.againQuestion' : 'decision.discardQuestion', { network })} clientId={clientId} danger={asking === 'DISCARD'}
          yes={t(asking === 'SEND_AGAIN' ? 'decision.again' : 'decision.discard')} onYes={() => decide(asking)} onClose={() => { setAsking(null); }}
        >
          <p>{t(asking === 'SEND_AGAIN' ? 'decision.againHelp' : 'decision.discardHelp')}</p>
        </Ask>
      )}
    </div>
  );
}
