import { useEffect } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { zoneName } from '@shared/time/format.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { Logo } from '@shared/ui/Logo.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { leave, useBrand, usePortalInbox, usePortalPosts, type PortalSession } from './portal.api.ts';
import { PlannedPanel } from './PlannedPanel.tsx';
import { PublishedPanel } from './PublishedPanel.tsx';
import css from './Portal.module.css';

/** What a client sees: planned and published posts and open questions. Read only. */
export function Portal({ session }: { session: PortalSession }) {
  const { t } = useTranslation();
  const brand = useBrand();
  const zone = brand.data?.zone ?? 'Europe/Berlin';
  const today = dateOf(useNow(), zone);
  const posts = usePortalPosts(plusDays(today, -28), plusDays(today, 28));
  const inbox = usePortalInbox();
  const du = brand.data?.address === 'DU';
  const name = du ? (session.name.split(' ')[0] ?? session.name) : session.name;

  useArrival(posts.data !== undefined && inbox.data !== undefined);

  return (
    <div className={css.page}>
      <div className={css.edge} style={{ background: brand.data?.colour ?? 'var(--column)' }} />
      <header className={css.head}>
        <div className={css.brand}>
          <span className={css.client}>{session.clientName}</span>
          <button
            type="button"
            className={css.leave}
            onClick={() =>
              void leave().finally(() => {
                window.location.reload();
              })
            }
          >
            {t('portal.leave')}
          </button>
        </div>
        <h1 className={css.greeting}>{t(du ? 'portal.greetingDu' : 'portal.greeting', { name })}</h1>
        <p className={css.lead}>{t('portal.lead')}</p>
        <nav className={css.sections} aria-label={t('portal.jump')}>
          <a href="#planned">{t('portal.short.planned')}</a>
          <a href="#published">{t('portal.short.published')}</a>
          <a href="#open">
            {t('portal.openPosts')}
            {inbox.data && inbox.data.open.length > 0 && <span className={css.badge}>{inbox.data.open.length}</span>}
          </a>
        </nav>
      </header>
      <main className={css.panels}>
        <section id="planned" className={css.panel}>
          <QueryView query={posts} rows={3}>
            {(data) => <PlannedPanel posts={data} asOf={posts.dataUpdatedAt} today={today} du={du} />}
          </QueryView>
        </section>
        <section id="published" className={css.panel}>
          <QueryView query={posts} rows={3}>
            {(data) => <PublishedPanel posts={data} asOf={posts.dataUpdatedAt} />}
          </QueryView>
        </section>
        <section id="open" className={css.panel}>
          <QueryView query={inbox} rows={3}>
            {(data) => <OpenPanel inbox={data} asOf={inbox.dataUpdatedAt} />}
          </QueryView>
        </section>
      </main>
      <footer className={css.foot}>
        <p>{t(du ? 'portal.readOnlyDu' : 'portal.readOnly')}</p>
        <p className={css.by}>
          <Logo size={16} /> Litfass · {t('portal.zone', { zone: zoneName(zone) })}
        </p>
      </footer>
    </div>
  );
}

/** Goes to the section that the address names, once the page has its height. */
function useArrival(loaded: boolean): void {
  useEffect(() => {
    if (loaded) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [loaded]);
}
