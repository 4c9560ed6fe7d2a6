import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { networkName } from '@shared/words/networks.ts';
import { useAsk, useChoose, type Connection, type Offered } from './connect.api.ts';
import css from './Connect.module.css';

/** The accounts that the network named: which of them is meant. */
export function Choice({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const choose = useChoose();
  const ask = useAsk();
  const { network, asker, result } = connection;
  const { offered, missing } = result;
  const only = offered.length === 1 ? (offered[0]?.id ?? null) : null;
  const [chosen, setChosen] = useState<string | null>(only);
  const words = { network: networkName(network), client: asker.clientName };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (chosen !== null) choose.mutate(chosen);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      {missing.length > 0 && (
        <div className={css.warn} role="alert">
          <p>{t('connect.missing', words)}</p>
          <ul className={css.scopes}>
            {missing.map((scope) => (
              <li key={scope}>{t(`connect.scope.${scope.replaceAll(/[.:]/g, '_')}`, { defaultValue: scope })}</li>
            ))}
          </ul>
        </div>
      )}
      <fieldset className={css.accounts}>
        <legend>{t(asker.address === 'DU' ? 'connect.chooseDu' : 'connect.choose', words)}</legend>
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
      {choose.error && <ErrorNotice error={choose.error} compact />}
      {ask.error && <ErrorNotice error={ask.error} compact />}
      <button type="submit" className={css.go} disabled={chosen === null || choose.isPending}>
        {t(choose.isPending ? 'connect.connecting' : 'connect.connect')}
      </button>
      <button
        type="button"
        className={css.other}
        disabled={ask.isPending}
        onClick={() => {
          ask.mutate();
        }}
      >
        {t('connect.otherSignIn', words)}
      </button>
    </form>
  );
}

function Account({ account, checked, choose }: { account: Offered; checked: boolean; choose: () => void }) {
  return (
    <label className={css.account}>
      <input type="radio" name="account" checked={checked} onChange={choose} />
      <span>
        <strong dir="auto">{account.name || account.handle}</strong>
        {isHandle(account) && <span dir="auto"> @{account.handle}</span>}
        {account.hint != null && <small dir="auto">{account.hint}</small>}
      </span>
    </label>
  );
}

/** LinkedIn has no handles: there the name stands in its place. */
const isHandle = ({ name, handle }: Offered): boolean => name !== '' && handle !== '' && !/\s/.test(handle);
