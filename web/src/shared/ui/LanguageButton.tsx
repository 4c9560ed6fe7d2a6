import { setLanguage, useTranslation } from '@shared/i18n.ts';
import css from './LanguageButton.module.css';

/** Changes to the other language, in whose words it is named. */
export function LanguageButton() {
  const { lang } = useTranslation();
  const other = lang === 'de' ? 'en' : 'de';
  return (
    <button
      type="button"
      className={css.button}
      lang={other}
      onClick={() => {
        setLanguage(other);
      }}
    >
      {other === 'en' ? 'English' : 'Deutsch'}
    </button>
  );
}
