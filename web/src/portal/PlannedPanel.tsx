import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { clock, dayWords } from '@shared/time/format.ts';
import { plusDays } from '@shared/time/zoned.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { StageChip } from '@shared/ui/StageChip.tsx';
import { AsOf } from '@shared/ui/RelativeTime.tsx';
import type { Planned, PortalPosts } from './portal.api.ts';
import { Pictures } from './Pictures.tsx';
import css from './Portal.module.css';

/** The client's calendar as a list of days. */
export function PlannedPanel({
  posts,
  asOf,
  today,
  du,
}: {
  posts: PortalPosts;
  asOf: number;
  today: string;
  du: boolean;
}) {
  const { t, lang } = useTranslation();
  const [all, setAll] = useState(false);
  const days = byDay(posts.planned);
  const soon = days.filter(([date]) => date <= plusDays(today, 6));
  const later = days.length - soon.length;
  return (
    <>
      <div className={css.panelHead}>
        <h2>{t('portal.planned')}</h2>
        <AsOf at={asOf} zone={posts.zone} />
      </div>
      {days.length === 0 && <p className={css.none}>{t('portal.plannedNone')}</p>}
      {soon.length === 0 && later > 0 && !all && <p className={css.none}>{t('portal.plannedNoneSoon')}</p>}
      {(all ? days : soon).map(([date, planned]) => (
        <section key={date} className={css.day}>
          <h3 className={css.dayName} data-today={date === today}>
            {date === today && <>{t('portal.today')}, </>}
            {dayWords(date, lang)}
          </h3>
          <ul className={css.posts}>
            {planned.map((post) => (
              <li key={post.at + post.text} className={css.post}>
                <div className={css.line}>
                  <time dateTime={post.at} className={css.time}>
                    {clock(post.at, posts.zone, lang)}
                  </time>
                  <span className={css.push}>
                    {post.stage === 'WITH_CLIENT' ? (
                      <Chip tone="wait">{t('portal.waitsShort')}</Chip>
                    ) : (
                      <StageChip stage={post.stage} />
                    )}
                  </span>
                </div>
                {post.stage === 'WITH_CLIENT' && (
                  <p className={css.hint}>{t(du ? 'portal.waitsDu' : 'portal.waits')}</p>
                )}
                <PostText post={post} />
                <Pictures of={post.pictures} />
                <p className={css.networks}>
                  {post.networks.map((network) => (
                    <NetworkIcon key={network} network={network} named />
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {later > 0 && <More shown={all} onChange={setAll} label={t('portal.laterDays', { count: later })} />}
    </>
  );
}

/** The posts grouped by local date. */
export function byDay(planned: Planned[]): [string, Planned[]][] {
  const days = new Map<string, Planned[]>();
  for (const post of [...planned].sort((a, b) => a.at.localeCompare(b.at))) {
    const date = post.local.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), post]);
  }
  return [...days];
}

/** Shows the rest, or hides it again. */
export function More({
  shown,
  label,
  onChange,
}: {
  shown: boolean;
  label: string;
  onChange: (shown: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={css.more}
      aria-expanded={shown}
      onClick={() => {
        onChange(!shown);
      }}
    >
      {shown ? t('portal.less') : label}
    </button>
  );
}

const short = 220;

/** The text of a post; a long one is collapsed. */
export function PostText({ post }: { post: Pick<Planned, 'text'> }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const long = post.text.length > short + 60;
  return (
    <>
      <p className={css.text} dir="auto">
        {long && !whole ? `${post.text.slice(0, short).trimEnd()} …` : post.text}
      </p>
      {long && <More shown={whole} onChange={setWhole} label={t('portal.more')} />}
    </>
  );
}
