import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import type { Suggestion } from './suggestions.ts';
import css from './Slot.module.css';

/** Times at which the client usually publishes, and why they are offered. */
export function SlotSuggestions({ found, onTake }: { found: Suggestion[]; onTake: (local: string) => void }) {
  const { t, lang } = useTranslation();
  if (found.length === 0) return null;
  return (
    <div className={css.suggestions} role="group" aria-label={t('slot.suggestions')}>
      <span className={css.hint}>{t('slot.suggestions')}</span>
      {found.map(({ local, count, of }) => (
        <button
          key={local}
          type="button"
          className={css.suggestion}
          onClick={() => {
            onTake(local);
          }}
        >
          <b>
            {dayWords(local.slice(0, 10), lang, 'short')}, {local.slice(11)}
          </b>
          <span className={css.hint}>{t('slot.usual', { count, of })}</span>
        </button>
      ))}
    </div>
  );
}
