import { Button } from '@mantine/core';
import { IconLock, IconUsers } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useTeamOf } from '@staff/shared/client/clients.api.ts';
import { namedIn } from '@staff/shared/naming/naming.ts';
import { NamingBox } from '@staff/shared/naming/NamingBox.tsx';
import type { Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { useUnsaved } from '@staff/shared/ui/unsaved.ts';
import { picturesOf } from './places.ts';
import css from './Remarks.module.css';
import { longestRemark, type Audience, type Marked, type Remarks } from './remarks.api.ts';

interface Props {
  post: Post;
  draft: Draft;
  pin: Marked | null;
  remarks: Remarks;
  beforeSending?: () => Promise<unknown>;
  onDone: () => void;
}

/** The first remark of a thread: for whom, about what, and the words. */
export function RemarkForm({ post, draft, pin, remarks, beforeSending, onDone }: Props) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const box = useRef<HTMLTextAreaElement>(null);
  const people = (useTeamOf(post.clientId).data ?? []).filter(({ id }) => id !== staffId);
  const [audience, setAudience] = useState<Audience>('INTERNAL');
  const [about, setAbout] = useState<Marked | null>(pin);
  const [text, setText, forget] = useUnsaved(`remark.${post.id}`, '');
  const [thrown, setThrown] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    box.current?.focus();
  }, []);

  // The client reads nobody's name.
  const offered = audience === 'CLIENT' ? [] : people;
  const send = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    setThrown(null);
    try {
      await beforeSending?.();
      await remarks.begin.mutateAsync({ audience, text: text.trim(), named: namedIn(text, offered), pin: about });
      forget();
      onDone();
    } catch (refused) {
      setThrown(refused);
      setBusy(false);
    }
  };
  return (
    <form
      className={css.form}
      data-audience={audience}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <AudienceChoice post={post} audience={audience} onChange={setAudience} />
      <AboutChoice draft={draft} pin={pin} about={about} onChange={setAbout} />
      <NamingBox
        box={box}
        text={text}
        people={offered}
        label={t('remarks.text')}
        maxLength={longestRemark}
        onChange={setText}
        onSave={() => void send()}
      />
      {thrown !== null && <ErrorNotice error={thrown} compact />}
      <div className={css.does}>
        <Button type="submit" size="xs" loading={busy} disabled={text.trim() === ''}>
          {t(audience === 'CLIENT' ? 'remarks.sendToClient' : 'remarks.send')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('remarks.cancel')}
        </Button>
      </div>
    </form>
  );
}

const icons = { INTERNAL: IconLock, CLIENT: IconUsers } as const;

function AudienceChoice({
  post,
  audience,
  onChange,
}: {
  post: Post;
  audience: Audience;
  onChange: (audience: Audience) => void;
}) {
  const { t } = useTranslation();
  const name = useId();
  const plans = useMay('PLAN_POSTS');
  const mayTellClient = plans || (post.status !== 'APPROVED' && post.status !== 'SCHEDULED');
  return (
    <fieldset className={css.audiences}>
      <legend>{t('remarks.audience')}</legend>
      {(['INTERNAL', 'CLIENT'] as const).map((each) => {
        const Shape = icons[each];
        return (
          <label key={each} data-audience={each}>
            <input
              type="radio"
              name={name}
              checked={audience === each}
              disabled={each === 'CLIENT' && !mayTellClient}
              onChange={() => {
                onChange(each);
              }}
            />
            <Shape size={16} stroke={1.75} aria-hidden="true" />
            {t(`remarks.${each}`)}
          </label>
        );
      })}
    </fieldset>
  );
}

function AboutChoice({
  draft,
  pin,
  about,
  onChange,
}: {
  draft: Draft;
  pin: Marked | null;
  about: Marked | null;
  onChange: (about: Marked | null) => void;
}) {
  const { t } = useTranslation();
  const pictures = picturesOf(draft).map(
    ({ assetId, alt }, index) =>
      ({ assetId, label: t('remarks.picture', { number: index + 1, alt: alt.trim() }) }) as const,
  );
  if (pin === null && pictures.length === 0) return <p className={css.hint}>{t('remarks.markHint')}</p>;
  return (
    <label className={css.about}>
      {t('remarks.about')}
      <select
        value={about === null ? 'post' : (about.place.picture ?? 'words')}
        onChange={({ currentTarget: { value } }) => {
          onChange(value === 'post' ? null : value === 'words' ? pin : { place: { picture: value } });
        }}
      >
        <option value="post">{t('remarks.wholePost')}</option>
        {pin?.words != null && <option value="words">{t('remarks.words', { words: pin.words })}</option>}
        {pictures.map(({ assetId, label }) => (
          <option key={assetId} value={assetId}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
