import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Logo } from '@shared/ui/Logo.tsx';
import { lastRequest } from './approval.api.ts';
import css from './Approval.module.css';
import { keptUnder } from './kept.ts';
import { LanguageButton } from '@shared/ui/LanguageButton.tsx';
import { wordsName, type KeptWords } from './useWords.ts';

/** What stands where a link opens nothing, or there is none. What was written and not sent is still there to copy. */
export function Closed({ hasLink }: { hasLink: boolean }) {
  const { t } = useTranslation();
  const last = hasLink ? lastRequest() : null;
  const unsent = hasLink ? keptUnder<KeptWords>(wordsName).map(({ text }) => text) : [];
  const du = last?.address === 'DU';
  return (
    <main className={css.closed}>
      <Logo size={56} />
      <h1>{t(!hasLink ? 'approval.title' : last === null ? 'approval.closed.wrong' : 'approval.closed.ended')}</h1>
      {!hasLink && <p>{t('approval.closed.none')}</p>}
      {hasLink && last === null && <p>{t('approval.closed.wrongHelp')}</p>}
      {last !== null && <Ended until={last.until} zone={last.zone} du={du} />}
      {unsent.length > 0 && (
        <section className={css.unsent}>
          <h2>{t(du ? 'approval.closed.unsentDu' : 'approval.closed.unsent')}</h2>
          {unsent.map((text) => (
            <p key={text} className={css.answer} dir="auto">
              {text}
            </p>
          ))}
        </section>
      )}
      <LanguageButton />
    </main>
  );
}

function Ended({ until, zone, du }: { until: string; zone: string; du: boolean }) {
  const { t, lang } = useTranslation();
  const isOver = Date.parse(until) <= useNow().getTime();
  return (
    <>
      {isOver && <p>{t('approval.closed.until', { until: exact(until, zone, lang) })}</p>}
      <p>{t(du ? 'approval.closed.endedHelpDu' : 'approval.closed.endedHelp')}</p>
    </>
  );
}
