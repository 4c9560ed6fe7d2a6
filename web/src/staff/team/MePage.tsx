import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { MeNewPassword } from '@shared/api/clients.ts';
import { send } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import type { Lang } from '@shared/time/format.ts';
import { isZone } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { saveProfile, sessionKey, useSession, useSignedIn, type Session } from '@staff/shared/session/session.api.ts';
import { Absences } from '@staff/notices/Absences.tsx';
import { Preferences } from '@staff/notices/Preferences.tsx';
import { signIn } from '@staff/shared/session/signIn.ts';
import { EmailCard } from './EmailCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import css from '@staff/shared/list/Cards.module.css';

/** One's own language, zone, address, notices, absences, password and sessions. */
export function MePage() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <>
      <PageHeader title={t('page.me')} fixed />
      <div className={css.form}>
        <p className={css.lead}>
          {session.name} · {session.email} · {t(`role.${session.role}`)}
        </p>
        <ProfileForm session={session} />
        <EmailCard />
        <Preferences />
        <Absences staffId={session.staffId} />
        <PasswordForm email={session.email} />
        <SessionsCard />
      </div>
    </>
  );
}

function ProfileForm({ session }: { session: Session }) {
  const { t, lang } = useTranslation();
  const cache = useQueryClient();
  const [language, setChosen] = useState<Lang>(lang);
  const [zone, setZone] = useState(session.zone);
  const save = useMutation({
    mutationFn: () => saveProfile({ language, zone }),
    onSuccess: () => {
      cache.setQueryData(sessionKey, { ...session, language, zone });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={`${css.card ?? ''} ${field.stack ?? ''}`} onSubmit={submit}>
      <div className={field.two}>
        <NativeSelect
          label={t('me.language')}
          value={language}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => {
            setChosen(event.currentTarget.value === 'en' ? 'en' : 'de');
          }}
        />
        <TextInput
          label={t('me.zone')}
          description={t('me.zoneHelp')}
          required
          value={zone}
          error={isZone(zone) ? null : t('client.zoneUnknown')}
          onChange={(event) => {
            setZone(event.currentTarget.value.trim());
          }}
        />
      </div>
      {save.error && <ErrorNotice error={save.error} compact />}
      <div className={field.actions}>
        <span role="status" className={css.good}>
          {save.isSuccess ? t('client.saved') : ''}
        </span>
        <Button type="submit" loading={save.isPending} disabled={!isZone(zone)}>
          {t('do.save')}
        </Button>
      </div>
    </form>
  );
}

function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation();
  const signedIn = useSignedIn();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: async () => {
      await send('PUT', '/api/me/password', { current, next } satisfies MeNewPassword);
      // A new password ends every session, including this one, so sign in with it right away.
      await signedIn(await signIn(email, next));
    },
    onSuccess: () => {
      setCurrent('');
      setNext('');
    },
  });
  const wrong = change.error !== null && asProblem(change.error).is('wrong-password', 'invalid-credentials');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate();
  };
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('signIn.show') } };
  return (
    <form className={`${css.card ?? ''} ${field.stack ?? ''}`} onSubmit={submit}>
      <h2>{t('me.password')}</h2>
      <div className={field.two}>
        <PasswordInput
          label={t('me.current')}
          required
          autoComplete="current-password"
          error={wrong && t('problem.wrong-password.title')}
          value={current}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
            if (wrong) change.reset();
          }}
          {...toggle}
        />
        <PasswordInput
          label={t('me.next')}
          description={t('team.passwordHelp')}
          required
          minLength={12}
          autoComplete="new-password"
          value={next}
          onChange={(event) => {
            setNext(event.currentTarget.value);
          }}
          {...toggle}
        />
      </div>
      {change.error && !wrong && <ErrorNotice error={change.error} compact />}
      <div className={field.actions}>
        <span role="status" className={css.good}>
          {change.isSuccess ? t('me.changed') : ''}
        </span>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('me.change')}
        </Button>
      </div>
    </form>
  );
}
