import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { safeHref } from '@shared/http/href.ts';
import { shortDay } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { networkName } from '@shared/words/networks.ts';
import { useSaid } from '@shared/words/sentence.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import css from '@staff/shared/list/Cards.module.css';
import own from './Channels.module.css';
import type { Health } from './channels.api.ts';

const looks = {
  BROKEN: ['bad', IconPlugConnectedX],
  ENDING: ['wait', IconClockExclamation],
  TROUBLED: ['wait', IconAlertTriangle],
  WELL: ['good', IconCircleCheck],
  PAUSED: ['plain', IconPlayerPause],
  GONE: ['plain', IconPlugConnectedX],
} as const;

/** One channel: whether it works, what went out and what failed last, and how long it stays so. */
export function HealthRow({ line, zone }: { line: Health; zone: string }) {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const { account, state } = line;
  const [tone, Shape] = looks[state];
  return (
    <li className={css.row}>
      <NetworkIcon network={account.network} size={22} />
      <div className={css.main}>
        <span className={css.name}>
          <Link to={path(line.clientId, 'client?tab=channels')}>{account.name}</Link>
          <Chip tone={tone} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>
            {t(`channels.states.${state}`)}
          </Chip>
        </span>
        <span className={css.meta}>
          {[networkName(account.network), account.handle].filter((each) => each !== '').join(' · ')}
        </span>
        {clientId === null && <ClientTag clientId={line.clientId} />}
        <dl className={own.facts}>
          <Tried line={line} zone={zone} />
          <Lasts line={line} zone={zone} />
        </dl>
      </div>
    </li>
  );
}

function Fact({ name, bad = false, children }: { name: string; bad?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-tone={bad ? 'bad' : undefined}>{children}</dd>
    </div>
  );
}

function Tried({ line, zone }: { line: Health; zone: string }) {
  const { t } = useTranslation();
  const say = useSaid();
  const { successAt, failure, testedAt, callsLeft } = line.seen;
  return (
    <>
      <Fact name={t('channels.success')}>
        {successAt == null ? t('channels.never') : <RelativeTime at={successAt} zone={zone} />}
      </Fact>
      {failure != null && (
        <Fact name={t('channels.failure')} bad={line.state === 'TROUBLED' || line.state === 'BROKEN'}>
          <RelativeTime at={failure.at} zone={zone} />: {say('reason', failure.reason)}
        </Fact>
      )}
      {testedAt != null && (
        <Fact name={t('channels.tested')}>
          <RelativeTime at={testedAt} zone={zone} />
        </Fact>
      )}
      {callsLeft != null && (
        <Fact name={t('channels.quota')}>{t('channels.callsLeft', { count: callsLeft.calls })}</Fact>
      )}
    </>
  );
}

function Lasts({ line, zone }: { line: Health; zone: string }) {
  const { t, lang } = useTranslation();
  const say = useSaid();
  const { access, forecast, version } = line;
  return (
    <>
      {access.reason != null && (
        <Fact name={t('channels.reconnect')} bad>
          {say('reason', { code: access.reason })}
        </Fact>
      )}
      {access.endsAt != null && (
        <Fact name={t('channels.access')} bad={forecast?.cause === 'CREDENTIAL' && line.state !== 'WELL'}>
          {access.renewable ? t('channels.renews') : <RelativeTime at={access.endsAt} zone={zone} coming />}
        </Fact>
      )}
      {access.missing.length > 0 && (
        <Fact name={t('channels.missing')} bad={forecast?.cause === 'PERMISSION'}>
          {[...access.missing].sort().join(', ')}
        </Fact>
      )}
      {version != null && (
        <Fact name={t('channels.api')} bad={version.ending}>
          <a href={safeHref(version.sourceUrl)} target="_blank" rel="noreferrer">
            {version.name}
          </a>
          {version.lastsUntil != null &&
            `, ${t(version.announced ? 'channels.until' : 'channels.atLeastUntil', { date: shortDay(version.lastsUntil, lang) })}`}
        </Fact>
      )}
    </>
  );
}
