import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { Logo } from '@shared/ui/Logo.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { setLanguage, useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { useSignIn } from '@staff/shared/session/session.api.ts';
import css from './SignIn.module.css';

/** The sign-in page of the staff app. */
export function SignIn() {
  const { t, lang } = useTranslation();
  return (
    <div className={css.page}>
      <div className={css.column} aria-hidden="true">
        <p className={css.name}>
          <Logo size={40} /> Litfass
        </p>
        <div className={css.posters}>
          {['a', 'b', 'c', 'd', 'e'].map((poster) => (
            <span key={poster} className={css.poster} data-poster={poster} />
          ))}
        </div>
        <p className={css.claim}>{t('signIn.claim')}</p>
      </div>
      <main className={css.side}>
        <div className={css.card}>
          <p className={css.word}>
            <Logo size={28} /> Litfass
          </p>
          <h1>{t('signIn.title')}</h1>
          <SignInForm />
          <button
            type="button"
            className={css.lang}
            lang={lang === 'de' ? 'en' : 'de'}
            onClick={() => {
              setLanguage(lang === 'de' ? 'en' : 'de');
            }}
          >
            {lang === 'de' ? 'English' : 'Deutsch'}
          </button>
        </div>
      </main>
    </div>
  );
}

/** The sign-in on top of a page whose session has ended; the page keeps its state. */
export function SignInAgain({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('signIn.again')}
    >
      <p className={field.lead}>{t('signIn.againHelp')}</p>
      <SignInForm email={email} />
    </Modal>
  );
}

function SignInForm({ email: known = '' }: { email?: string }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    signIn(email.trim(), password)
      .catch((thrown: unknown) => {
        setError(thrown);
      })
      .finally(() => {
        setBusy(false);
      });
  };

  return (
    <form className={`${field.stack ?? ''} ${css.form ?? ''}`} onSubmit={submit}>
      <TextInput
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        data-autofocus={known === '' || undefined}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoComplete="current-password"
        required
        value={password}
        data-autofocus={known !== '' || undefined}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
        }}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
      />
      {error !== null && <ErrorNotice error={error} compact />}
      <Button type="submit" loading={busy} size="md">
        {t('signIn.do')}
      </Button>
    </form>
  );
}
