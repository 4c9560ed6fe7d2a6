import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { Decision } from './Decision.tsx';
import { Resend } from './Resend.tsx';
import { byChannel, mayBeResent } from './deliveries.ts';
import { ManualTask } from './ManualTask.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useReactions } from '@staff/shared/reactions/reactions.api.ts';
import css from './Deliveries.module.css';
import panel from '@staff/shared/ui/Panel.module.css';
import { DeliveryItem } from './DeliveryItem.tsx';

interface Props {
  post: Post;
  channels: Channel[];
  zone: string;
  onChanged: (post: Post) => void;
}

/** The deliveries of a post on each channel. */
export function Deliveries({ post, channels, zone, onChanged }: Props) {
  const { t } = useTranslation();
  const reactions = useReactions(post);
  return (
    <section className={panel.panel} aria-label={t('delivery.title')}>
      <div className={panel.panelHead}>
        <h2>{t('delivery.title')}</h2>
      </div>
      <ul className={css.list}>
        {byChannel(post.deliveries).map((parts) => (
          <li key={parts[0].channelId} className={css.channel}>
            {parts.length > 1 && (
              <h3 className={css.name}>
                <NetworkIcon network={parts[0].network} />
                {parts[0].channelName}
              </h3>
            )}
            <ol className={css.thread} data-many={parts.length > 1}>
              {parts.map((delivery) => (
                <li key={delivery.id} className={css.item}>
                  <DeliveryItem
                    delivery={delivery}
                    alone={parts.length === 1}
                    zone={zone}
                    reactions={reactions.data?.find(({ deliveryId }) => deliveryId === delivery.id)}
                  />
                  {delivery.status === 'NEEDS_PERSON' && (
                    <Decision post={post} delivery={delivery} onChanged={onChanged} />
                  )}
                  {delivery.status === 'TO_DO' && (
                    <ManualTask
                      post={post}
                      delivery={delivery}
                      channel={channels.find(({ id }) => id === delivery.channelId)}
                      onChanged={onChanged}
                    />
                  )}
                  {mayBeResent(delivery, post.deliveries) && (
                    <Resend post={post} delivery={delivery} onChanged={onChanged} />
                  )}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {reactions.isError && <p className={css.when}>{t('reactions.unknown')}</p>}
    </section>
  );
}
