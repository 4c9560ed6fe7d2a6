import '@staff/shared/styles/input.ts';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { useNote, type Asset, type Notes } from '@staff/shared/media/media.api.ts';
import type { Focus } from './AssetFocus.tsx';
import { CoverFields, type Cover } from './CoverFields.tsx';
import { RightsFields } from './RightsFields.tsx';
import { blankRights, type RightsText } from './rights.ts';
import css from './Media.module.css';

interface Props {
  clientId: string;
  asset: Asset;
  focus: Focus | null;
  /** Told whether something is not saved yet. */
  onUnsaved: (unsaved: boolean) => void;
}

/** What is noted of a picture, video or document. A document is read, not described. */
export function NotesFields({ clientId, asset, focus, onUnsaved }: Props) {
  const { t } = useTranslation();
  const { notes } = asset;
  const note = useNote(clientId, asset.id);
  const [name, setName] = useState(asset.name);
  const [labels, setLabels] = useState(notes.labels.join(', '));
  const [de, setDe] = useState(notes.alt.de ?? '');
  const [en, setEn] = useState(notes.alt.en ?? '');
  const [rights, setRights] = useState<RightsText>(notes.rights ?? blankRights);
  const [cover, setCover] = useState<Cover | null>(notes.cover ?? null);
  const typed: Notes = {
    name,
    labels: labels
      .split(',')
      .map((label) => label.trim())
      .filter(Boolean),
    alt: { de, en },
    focus,
    rights: rights === blankRights ? null : rights,
    cover,
  };
  const written = JSON.stringify(typed);
  const [saved, setSaved] = useState(written);
  useEffect(() => {
    onUnsaved(written !== saved);
  }, [written, saved, onUnsaved]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    note.mutate(typed, {
      onSuccess: () => {
        setSaved(written);
      },
    });
  };
  return (
    <form className={field.stack} onSubmit={submit}>
      <div className={css.pair}>
        <TextInput
          label={t('media.name')}
          required
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t('media.labels')}
          placeholder={t('media.labelsHelp')}
          maxLength={600}
          value={labels}
          onChange={(event) => {
            setLabels(event.currentTarget.value);
          }}
        />
      </div>
      {!asset.document && (
        <div className={css.pair}>
          <AltField label={t('media.altDe')} lang="de" value={de} onChange={setDe} />
          <AltField label={t('media.altEn')} lang="en" value={en} onChange={setEn} />
        </div>
      )}
      {asset.video && <CoverFields clientId={clientId} asset={asset} cover={cover} onChange={setCover} />}
      <RightsFields clientId={clientId} rights={rights} onChange={setRights} />
      {note.error && <ErrorNotice error={note.error} compact />}
      <div className={field.actions}>
        <span role="status">{note.isSuccess && written === saved && t('media.saved')}</span>
        <Button type="submit" variant="default" loading={note.isPending}>
          {t('media.save')}
        </Button>
      </div>
    </form>
  );
}

interface AltProps {
  label: string;
  lang: string;
  value: string;
  onChange: (value: string) => void;
}

function AltField({ label, lang, value, onChange }: AltProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={label}
      lang={lang}
      placeholder={t('media.altHelp')}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={2_000}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
