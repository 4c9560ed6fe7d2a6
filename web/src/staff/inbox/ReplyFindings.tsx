import { IconAlertTriangle, IconBulb, IconOctagon } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { Ring } from '@shared/ui/Ring.tsx';
import { fullness } from '@staff/shared/checks/counts.ts';
import type { Count, Finding } from '@staff/shared/checks/checks.api.ts';
import { findingWords } from '@staff/shared/checks/findingWords.ts';
import { byWeight } from '@staff/shared/checks/Findings.tsx';
import css from './Reply.module.css';

const icons = { BLOCK: IconOctagon, WARN: IconAlertTriangle, HINT: IconBulb } as const;

/** What the checks say about a reply, under its words. */
export function ReplyFindings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation();
  return (
    <div className={css.findings} role="status" aria-label={t('inbox.findings')}>
      {findings.length > 0 && (
        <ul>
          {byWeight(findings).map((finding, at) => {
            const Shape = icons[finding.severity];
            return (
              <li key={`${finding.rule}|${String(at)}`} data-severity={finding.severity}>
                <Shape size={16} stroke={1.75} aria-hidden="true" />
                <span>
                  <b>{t(`findings.${finding.severity}`)}</b> {findingWords(finding, t).message}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** How much of the network's room a reply takes; amber from 90 %, red above it. */
export function ReplyCount({ count }: { count: Count }) {
  const { t } = useTranslation();
  const { share, tone, left } = fullness(count);
  return (
    <span className={css.count} data-tone={tone}>
      <Ring share={share} tone={tone} label={t('inbox.count', { used: count.used, limit: count.limit })} size={24} />
      <span aria-hidden="true">{left}</span>
    </span>
  );
}
