import { useTranslation } from '@shared/i18n.ts';
import { safeHref } from '@shared/http/href.ts';
import { shortDay } from '@shared/time/format.ts';
import { networkName } from '@shared/words/networks.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useEndingVersions } from './channelTasks.api.ts';
import css from './Channel.module.css';

/** Tells an administrator which versions of networks' APIs end soon; nothing for anybody else. */
export function VersionsNote() {
  const { t, lang } = useTranslation();
  const ending = useEndingVersions(useMay('MANAGE_STAFF')).data ?? [];
  if (ending.length === 0) return null;
  return (
    <ul className={css.note} role="status">
      {ending.map(({ network, version }) => (
        <li key={network}>
          {t(version.announced ? 'channels.version.ends' : 'channels.version.kept', {
            network: networkName(network),
            version: version.name,
            date: version.lastsUntil == null ? '' : shortDay(version.lastsUntil, lang),
          })}{' '}
          <a href={safeHref(version.sourceUrl)} target="_blank" rel="noreferrer">
            {t('channels.version.source')}
          </a>
        </li>
      ))}
    </ul>
  );
}
