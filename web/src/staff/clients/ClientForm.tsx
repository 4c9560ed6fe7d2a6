import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { isZone } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { ApprovalRules } from './ApprovalRules.tsx';
import { CountInput } from '@staff/shared/input/CountInput.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { municipalities, states, type Client, type ClientDetails, type useSaveClient } from './client.api.ts';
import { Closures } from './Closures.tsx';
import { OpeningHours } from './OpeningHours.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { whyNotSaved } from './saving.ts';
import policyCss from './Policy.module.css';
import css from '@staff/shared/list/Cards.module.css';

const ColourInput = later(async () => (await import('./ColourInput.tsx')).ColourInput);

/** The mutation belongs to the parent, because a saved client remounts the form. */
interface Props {
  save: ReturnType<typeof useSaveClient>;
  initial: ClientDetails;
  version: number | null;
  /** Null for a client that is opened now. */
  clientId: string | null;
  onSaved: (client: Client) => void;
}

/** The form with a client's details. */
export function ClientForm({ save, initial, version, clientId, onSaved }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<ClientDetails>(() => detailsOf(initial));
  const may = useMay('MANAGE_CLIENTS');
  const lacks = useId();
  const lack = whyNotSaved(file);
  const here = municipalities[file.state ?? ''];
  const set = (change: Partial<ClientDetails>) => {
    setFile({ ...file, ...change });
  };
  const target = (change: Partial<ClientDetails['responseTarget']>) => {
    set({ responseTarget: { ...file.responseTarget, ...change } });
  };
  const policy = (change: Partial<ClientDetails['approvalPolicy']>) => {
    set({ approvalPolicy: { ...file.approvalPolicy, ...change } });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ file, version }, { onSuccess: onSaved });
  };

  return (
    <form className={css.form} onSubmit={submit}>
      <fieldset disabled={!may} className={`${css.card ?? ''} ${field.stack ?? ''}`}>
        <div className={field.two}>
          <TextInput
            label={t('client.name')}
            required
            value={file.name}
            maxLength={120}
            onChange={(event) => {
              set({ name: event.currentTarget.value });
            }}
          />
          <ColourInput
            value={file.colour}
            onChange={(colour) => {
              set({ colour });
            }}
            meanwhile={<TextInput label={t('client.colour')} value={file.colour} readOnly />}
          />
          <NativeSelect
            label={t('client.address')}
            value={file.address}
            data={[
              { value: 'SIE', label: t('client.SIE') },
              { value: 'DU', label: t('client.DU') },
            ]}
            onChange={(event) => {
              set({ address: event.currentTarget.value === 'DU' ? 'DU' : 'SIE' });
            }}
          />
          <NativeSelect
            label={t('client.languages')}
            value={file.languages.join(',')}
            data={[
              { value: 'de', label: 'Deutsch' },
              { value: 'en', label: 'English' },
              { value: 'de,en', label: 'Deutsch, English' },
            ]}
            onChange={(event) => {
              set({ languages: event.currentTarget.value.split(',') });
            }}
          />
          <TextInput
            label={t('client.zone')}
            required
            value={file.zone}
            error={isZone(file.zone) ? null : t('client.zoneUnknown')}
            onChange={(event) => {
              set({ zone: event.currentTarget.value.trim() });
            }}
          />
          <NativeSelect
            label={t('client.state')}
            value={file.state ?? ''}
            data={[
              { value: '', label: t('client.noState') },
              ...Object.entries(states).map(([country, all]) => ({
                group: t(`country.${country}`),
                items: all.map((state) => ({ value: state, label: t(`land.${state}`) })),
              })),
            ]}
            onChange={(event) => {
              set({ state: event.currentTarget.value || null, municipality: null });
            }}
          />
          {here !== undefined && (
            <NativeSelect
              label={t('client.municipality')}
              description={t('client.municipalityHelp')}
              value={file.municipality ?? ''}
              data={[
                { value: '', label: t('client.noPlace') },
                ...here.map((place) => ({ value: place, label: t(`place.${place}`) })),
              ]}
              onChange={(event) => {
                set({ municipality: event.currentTarget.value || null });
              }}
            />
          )}
        </div>
      </fieldset>
      <OpeningHours file={file} onChange={setFile} disabled={!may} />
      <Closures file={file} onChange={setFile} disabled={!may} />
      <fieldset disabled={!may} className={`${css.card ?? ''} ${field.stack ?? ''}`}>
        <h2>{t('client.target')}</h2>
        <p className={field.hint}>{t('client.targetHelp')}</p>
        <div className={field.two}>
          <CountInput
            label={t('client.businessMinutes')}
            min={5}
            max={10080}
            value={file.responseTarget.businessMinutes}
            onChange={(businessMinutes) => {
              target({ businessMinutes });
            }}
          />
          <CountInput
            label={t('client.publicAmber')}
            min={1}
            max={500}
            value={file.responseTarget.publicAmberHours}
            onChange={(publicAmberHours) => {
              target({ publicAmberHours });
            }}
          />
          <CountInput
            label={t('client.publicRed')}
            min={1}
            max={500}
            value={file.responseTarget.publicRedHours}
            onChange={(publicRedHours) => {
              target({ publicRedHours });
            }}
          />
          <CountInput
            label={t('client.publicBreach')}
            min={1}
            max={500}
            value={file.responseTarget.publicBreachHours}
            onChange={(publicBreachHours) => {
              target({ publicBreachHours });
            }}
          />
        </div>
      </fieldset>
      <fieldset disabled={!may} className={`${css.card ?? ''} ${field.stack ?? ''}`}>
        <h2>{t('client.policy')}</h2>
        <PolicyFields clientId={clientId} needed={file.approvalPolicy} onChange={policy} />
        {clientId !== null && (
          <ApprovalRules
            clientId={clientId}
            usual={file.approvalPolicy}
            rules={file.approvalPolicy.rules}
            onChange={(rules) => {
              policy({ rules });
            }}
          />
        )}
      </fieldset>
      <fieldset disabled={!may} className={`${css.card ?? ''} ${field.stack ?? ''}`}>
        <h2>{t('client.portal')}</h2>
        <NativeSelect
          label={t('client.portalStay')}
          description={t('client.portalStayHelp')}
          value={String(file.portal.sessionHours)}
          data={staysWith(file.portal.sessionHours).map((hours) => ({
            value: String(hours),
            label:
              hours % 24 === 0
                ? t('client.stay.days', { count: hours / 24 })
                : t('client.stay.hours', { count: hours }),
          }))}
          onChange={(event) => {
            set({ portal: { sessionHours: Number(event.currentTarget.value) } });
          }}
        />
      </fieldset>
      {save.error && <ErrorNotice error={save.error} />}
      {may && (
        <div className={field.actions}>
          <span role="status" id={lacks} className={lack === null ? css.good : policyCss.why}>
            {lack !== null ? t(...lack) : save.isSuccess ? t('client.saved') : ''}
          </span>
          <Button type="submit" loading={save.isPending} disabled={lack !== null} aria-describedby={lacks}>
            {t('do.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

/** How long a portal session may be chosen to last, in hours; what is stored is among them. */
const staysWith = (stored: number): number[] =>
  [...new Set([8, 24, 7 * 24, 30 * 24, 90 * 24, stored])].sort((one, other) => one - other);

/** Only the fields of the form. */
const detailsOf = ({
  name,
  colour,
  zone,
  state,
  municipality,
  languages,
  address,
  openingHours,
  closures,
  responseTarget,
  approvalPolicy,
  portal,
}: ClientDetails): ClientDetails => ({
  name,
  colour,
  zone,
  state: state ?? null,
  municipality: municipality ?? null,
  languages,
  address,
  openingHours,
  closures,
  responseTarget,
  approvalPolicy,
  portal,
});
