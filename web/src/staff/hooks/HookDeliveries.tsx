import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { useSession } from '@staff/shared/session/session.api.ts';
import { Outcome } from './Outcome.tsx';
import { useHookDeliveries } from './hooks.api.ts';

/** The last that went to a hook, the newest first. */
export function HookDeliveries({ hookId }: { hookId: string }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  return (
    <QueryView query={useHookDeliveries(hookId)} rows={3}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('hook.noDeliveries')}</p>
        ) : (
          <ul className={cards.list} aria-label={t('hook.deliveries')}>
            {items.map((delivery) => (
              <li key={delivery.id} className={cards.row}>
                <div className={cards.main}>
                  <span className={cards.name}>
                    {delivery.kind == null ? t('hook.testEvent') : t(`notice.kind.${delivery.kind}`)}
                  </span>
                  <span className={cards.meta}>
                    <RelativeTime at={delivery.at} zone={zone} /> · <Outcome delivery={delivery} />
                    {delivery.nextAt != null && delivery.tries > 0 && (
                      <>
                        {' '}
                        · {t('hook.next')} <RelativeTime at={delivery.nextAt} zone={zone} />
                      </>
                    )}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
