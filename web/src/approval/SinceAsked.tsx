import { useTranslation } from '@shared/i18n.ts';
import { Marked } from '@shared/diff/Marked.tsx';
import type { AskedPost } from './approval.api.ts';
import css from './Approval.module.css';

type Channel = AskedPost['channels'][number];

interface Props {
  /** How the post looked when this person was asked the last time. */
  before: Channel[];
  now: Channel[];
  du: boolean;
}

/** What is new in a post since its reader was asked for it before: words marked, pictures only said. */
export default function SinceAsked({ before, now, du }: Props) {
  const { t } = useTranslation();
  const changes = changesOf(before, now);
  return (
    <details className={css.since}>
      <summary>{t(du ? 'approval.sinceDu' : 'approval.since')}</summary>
      {changes.texts.map(({ key, before: then, after }) => (
        <div key={key}>
          {changes.texts.length > 1 && <p className={css.hint}>{key}</p>}
          <dl className={css.sides}>
            <dt>{t('approval.sinceBefore')}</dt>
            <dd>
              <Marked before={then} after={after} side="before" />
            </dd>
            <dt>{t('approval.sinceNow')}</dt>
            <dd>
              <Marked before={then} after={after} side="after" />
            </dd>
          </dl>
        </div>
      ))}
      {changes.pictures && <p>{t('approval.sincePictures')}</p>}
      {changes.texts.length === 0 && !changes.pictures && <p>{t('approval.sinceOther')}</p>}
    </details>
  );
}

/** The texts that differ, each once however many channels show it, and whether the pictures do. */
function changesOf(before: Channel[], now: Channel[]) {
  const texts = new Map<string, { key: string; before: string; after: string }>();
  let pictures = false;
  for (const channel of now) {
    const then = before.find(({ name, network }) => name === channel.name && network === channel.network) ?? before[0];
    if (then === undefined) continue;
    const change = { key: channel.name, before: wordsOf(then), after: wordsOf(channel) };
    if (change.before !== change.after) texts.set(`${change.before}\n${change.after}`, change);
    pictures ||= picturesOf(then) !== picturesOf(channel);
  }
  return { texts: [...texts.values()], pictures };
}

const wordsOf = (channel: Channel): string =>
  [channel.text, ...channel.parts.map(({ text }) => text), ...Object.values(channel.options)].join('\n\n');

const picturesOf = (channel: Channel): string =>
  [...channel.pictures, ...channel.parts.flatMap(({ media }) => media ?? [])]
    .map(({ assetId, alt }) => `${assetId} ${alt}`)
    .join('\n');
