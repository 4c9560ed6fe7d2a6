import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { PreferencesForm } from './PreferencesForm.tsx';
import { usePreferences } from './preferences.api.ts';
import css from './Preferences.module.css';

/** How the reader wants to be told, on the page of their own details; mails lead here. */
export function Preferences() {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const preferences = usePreferences();
  const section = useRef<HTMLElement>(null);
  const settled = preferences.data !== undefined || preferences.isError;
  // What is not there yet would be scrolled past.
  useEffect(() => {
    if (hash !== '#notices' || !settled) return;
    section.current?.scrollIntoView();
    section.current?.focus({ preventScroll: true });
  }, [hash, settled]);
  return (
    <section ref={section} id="notices" tabIndex={-1} aria-labelledby="notices-title" className={css.section}>
      <h2 id="notices-title">{t('page.notices')}</h2>
      <QueryView query={preferences} rows={6}>
        {(saved) => <PreferencesForm saved={saved} />}
      </QueryView>
    </section>
  );
}
