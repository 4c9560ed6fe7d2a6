import '@staff/shared/styles/input.ts';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { MyEmailAsked } from '@shared/api/clients.ts';
import { asProblem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { QueryView } from '@shared/ui/QueryView.tsx';
import css from '@staff/shared/list/Cards.module.css';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useEmailChange, useMyEmail } from './me.api.ts';

/** The address one signs in with; it changes when the old and the new one have agreed. */
export function EmailCard() {
  const { t } = useTranslation();
  const email = useMyEmail();
  return (
    <section className={`${css.card ?? ''} ${field.stack ?? ''}`}>
      <h2>{t('me.email')}</h2>
      <QueryView query={email} rows={1}>
        {({ email: now, asked }) => (
          <>
            <p className={field.hint}>{t('me.emailNow', { email: now })}</p>
            {asked == null ? <EmailForm /> : <Asked asked={asked} />}
          </>
        )}
      </QueryView>
    </section>
  );
}

function Asked({ asked }: { asked: MyEmailAsked }) {
  const { t, lang } = useTranslation();
  const { zone } = useSession();
  const change = useEmailChange();
  const missing = asked.confirmedByOld ? 'me.emailOther' : asked.confirmedByNew ? 'me.emailOld' : 'me.emailBoth';
  return (
    <>
      <p role="status">
        {t('me.emailAsked', { email: asked.email, time: exact(asked.until, zone, lang) })} {t(missing)}
      </p>
      {change.error && <ErrorNotice error={change.error} compact />}
      <div className={field.actions}>
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => {
            change.mutate(null);
          }}
        >
          {t('me.emailWithdraw')}
        </Button>
      </div>
    </>
  );
}

function EmailForm() {
  const { t } = useTranslation();
  const change = useEmailChange();
  const [email, setEmail] = useState('');
  const [current, setCurrent] = useState('');
  const wrong = change.error !== null && asProblem(change.error).is('wrong-password');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ email: email.trim(), current });
  };
  return (
    <form className={field.stack} onSubmit={submit}>
      <div className={field.two}>
        <TextInput
          label={t('me.emailNew')}
          description={t('me.emailHelp')}
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
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
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        />
      </div>
      {change.error && !wrong && <ErrorNotice error={change.error} compact />}
      <div className={field.actions}>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('me.emailAsk')}
        </Button>
      </div>
    </form>
  );
}
