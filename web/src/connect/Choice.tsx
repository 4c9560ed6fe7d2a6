import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useAsk, useChoose, type Connection, type Offered } from './connect.api.ts';
import css from './Connect.module.css';
import { Scopes } from './Scopes.tsx';
import { Trouble } from './Trouble.tsx';
import { wordsOf } from './words.ts';

/** The accounts that the network named: which of them is meant. */
export function Choice({ connection, token }: { connection: Connection; token: string }) {
  const { t } = useTranslation();
  const choose = useChoose();
  const ask = useAsk(token);
  const { offered, missing } = connection.result;
  const [chosen, setChosen] = useState<string | null>(offered.length === 1 ? (offered[0]?.id ?? null) : null);
  const sent = useRef(false);
  const words = wordsOf(connection);
  const lacks = missing.length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A second click comes before the button knows of the first.
    if (chosen === null || sent.current) return;
    sent.current = true;
    choose.mutate(chosen, {
      onError: () => {
        sent.current = false;
      },
    });
  };
  const again = (
    <button
      type="button"
      className={lacks ? css.go : css.other}
      disabled={ask.isPending}
      onClick={() => {
        ask.mutate();
      }}
    >
      {t(lacks ? 'connect.again' : 'connect.otherSignIn', words)}
    </button>
  );
  return (
    <form className={css.form} onSubmit={submit}>
      {lacks && (
        <div className={css.warn} role="alert">
          <p>{t('connect.missing', words)}</p>
          <Scopes scopes={missing} />
          {again}
        </div>
      )}
      <fieldset className={css.accounts}>
        <legend>{t('connect.choose', words)}</legend>
        {offered.map((account) => (
          <Account
            key={account.id}
            account={account}
            checked={chosen === account.id}
            choose={() => {
              setChosen(account.id);
            }}
          />
        ))}
      </fieldset>
      {choose.error !== null && <Trouble error={choose.error} />}
      {ask.error !== null && <Trouble error={ask.error} />}
      <button type="submit" className={lacks ? css.other : css.go} disabled={chosen === null || choose.isPending}>
        {t(choose.isPending ? 'connect.connecting' : lacks ? 'connect.connectAnyway' : 'connect.connect')}
      </button>
      {!lacks && again}
    </form>
  );
}

function Account({ account, checked, choose }: { account: Offered; checked: boolean; choose: () => void }) {
  const { t } = useTranslation();
  const { id, name, handle, hint } = account;
  return (
    <label className={css.account}>
      <input type="radio" name="account" checked={checked} onChange={choose} />
      <span>
        <strong dir="auto">{name || handle}</strong>
        {isHandle(account) && <span dir="auto"> @{handle}</span>}
        {hint != null && <small dir="auto">{hint}</small>}
        {id.startsWith(person) && <small>{t('connect.personal')}</small>}
      </span>
    </label>
  );
}

/** What LinkedIn calls people, who have a profile of their own. */
const person = 'urn:li:person:';

/** LinkedIn has no handles: there the name stands in its place. */
const isHandle = ({ name, handle }: Offered): boolean => name !== '' && handle !== '' && !/\s/.test(handle);
