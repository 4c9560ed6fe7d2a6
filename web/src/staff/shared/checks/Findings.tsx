import { IconAlertTriangle, IconBulb, IconCircleCheck, IconOctagon } from '@tabler/icons-react';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { exact, type Lang } from '@shared/time/format.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import type { Finding, useChecks } from './checks.api.ts';
import { CostsList } from './CostsList.tsx';
import { findingWords } from './findingWords.ts';
import css from './Findings.module.css';
import panel from '@staff/shared/ui/Panel.module.css';

const icons = { BLOCK: IconOctagon, WARN: IconAlertTriangle, HINT: IconBulb } as const;
const weight = { BLOCK: 0, WARN: 1, HINT: 2 } as const;

/** Most severe first; within a severity in the order of the service. */
export const byWeight = (findings: Finding[]): Finding[] =>
  [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]);

interface Props {
  checks: ReturnType<typeof useChecks>;
  chosen: boolean;
  /** Whether the post has a slot that it was checked for. */
  slot: boolean;
  channels: Channel[];
  onShow: (finding: Finding) => void;
  /** Mends what a machine can mend: nothing where it cannot, or where the text is closed. */
  mend?: (finding: Finding) => (() => void) | undefined;
}

/** What the checks say about the text, while it is being written. */
export function Findings({ checks, chosen, slot, channels, onShow, mend }: Props) {
  const { t } = useTranslation();
  const findings = byWeight(checks.data?.findings ?? []);
  const costs = checks.data?.costs;
  return (
    <section className={panel.panel} aria-label={t('findings.title')} aria-busy={checks.isFetching}>
      <div className={panel.panelHead}>
        <h2>{t('findings.title')}</h2>
        <span className={css.state} role="status">
          {!chosen
            ? ''
            : checks.isFetching
              ? t('findings.checking')
              : findings.length > 0
                ? t('findings.count', { count: findings.length })
                : ''}
        </span>
      </div>
      {!chosen && <p className={css.calm}>{t('findings.noChannel')}</p>}
      {chosen && checks.error && <ErrorNotice error={checks.error} retry={() => void checks.refetch()} compact />}
      {chosen && !checks.data && !checks.error && <Loading rows={2} />}
      {chosen && checks.data && findings.length === 0 && (
        <p className={css.clear}>
          <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
          {t('findings.none')}
        </p>
      )}
      <ul className={css.list}>
        {chosen &&
          findings.map((finding, at) => (
            <FindingItem
              // Two findings may say the same, of two pictures for example.
              key={`${finding.rule}|${String(at)}`}
              finding={slot ? withSlot(finding) : finding}
              channel={channels.find((each) => each.id === finding.channelId)}
              onShow={onShow}
              onMend={mend?.(finding)}
            />
          ))}
      </ul>
      {chosen && costs !== undefined && <CostsList costs={costs} channels={channels} />}
    </section>
  );
}

/** The same of a post that has a slot: some words are of that. */
const withSlot = (finding: Finding): Finding => ({ ...finding, params: { ...finding.params, slot: 'true' } });

/** The same with its moment as people write it. */
const inZone = (finding: Finding, zone: string, lang: Lang): Finding =>
  finding.params['at'] === undefined
    ? finding
    : { ...finding, params: { ...finding.params, at: exact(finding.params['at'], zone, lang) } };

function FindingItem({
  finding,
  channel,
  onShow,
  onMend,
}: {
  finding: Finding;
  channel: Channel | undefined;
  onShow: (finding: Finding) => void;
  onMend: (() => void) | undefined;
}) {
  const { t, lang } = useTranslation();
  const { zone } = useScope();
  const Shape = icons[finding.severity];
  const { message, mend } = findingWords(inZone(finding, zone, lang), t);
  return (
    <li className={css.finding} data-severity={finding.severity}>
      <Shape size={18} stroke={1.75} aria-hidden="true" />
      <div className={css.words}>
        <p className={css.head}>
          <span className={css.severity}>{t(`findings.${finding.severity}`)}</span>
          {channel && <NetworkIcon network={channel.network} named />}
        </p>
        <p>{message}</p>
        {mend !== undefined && <p className={css.mend}>{mend}</p>}
        <p className={css.foot}>
          {finding.from != null && (
            <button
              type="button"
              className={panel.link}
              onClick={() => {
                onShow(finding);
              }}
            >
              {t('findings.show')}
            </button>
          )}
          {onMend !== undefined && (
            <button type="button" className={panel.link} onClick={onMend}>
              {t('findings.mend')}
            </button>
          )}
          {finding.source && (
            <a
              href={safeHref(finding.source.url)}
              target="_blank"
              rel="noreferrer"
              title={t('findings.verified', { date: finding.source.verifiedOn })}
            >
              {t('findings.source')}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
