import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { useSignedIn } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { signInForm } from './form.ts';

/** The sign-in on top of a page whose session has ended; the page keeps its state. */
export function SignInModal({ email }: { email: string }) {
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
      <Form email={email} />
    </Modal>
  );
}

function Form({ email }: { email: string }) {
  const place = useRef<HTMLDivElement>(null);
  const signedIn = useSignedIn();
  const latest = useRef(signedIn);
  useLayoutEffect(() => {
    latest.current = signedIn;
  });
  useLayoutEffect(() => {
    place.current?.replaceChildren(signInForm((session) => latest.current(session), email));
  }, [email]);
  return <div ref={place} />;
}
