import type { ReactNode } from 'react';
import type { Draft } from '@shared/api/content.ts';
import { useTranslation } from '@shared/i18n.ts';
import { comparedMedia, compareTexts } from './draftDiff.ts';
import { Mark, Marked } from './Marked.tsx';
import { PictureDiff } from './PictureDiff.tsx';
import css from './DraftDiff.module.css';

export interface DraftDiffProps {
  before: Draft;
  after: Draft;
  /** What the two sides are called. */
  heads: { before: ReactNode; after: ReactNode };
  channelName: (channelId: string) => string;
  pictureUrl: (assetId: string) => string;
  /** What a channel's network is told beside the words. */
  saidOn?: (channelId: string, name: string, value: string) => string;
}

const plain = (_: string, name: string, value: string): string => `${name}: ${value}`;

const sides = ['before', 'after'] as const;
type Side = (typeof sides)[number];

/** Two states of a draft side by side, or one below the other where there is no room: words, pictures, channels, options. */
export function DraftDiff({ before, after, heads, channelName, pictureUrl, saidOn = plain }: DraftDiffProps) {
  const { t } = useTranslation();
  const told = ({ channelOptions }: Draft) =>
    (channelOptions ?? []).flatMap(({ channelId, values }) =>
      Object.entries(values).map(([name, value]) => `${channelName(channelId)}, ${saidOn(channelId, name, value)}`),
    );
  const lists = [
    { label: t('diff.channels'), before: before.channelIds.map(channelName), after: after.channelIds.map(channelName) },
    { label: t('diff.shown'), before: shown(before, t), after: shown(after, t) },
    { label: t('diff.options'), before: told(before), after: told(after) },
  ].filter((list) => !sameList(list.before, list.after));
  return (
    <div className={css.diff}>
      <div className={css.row}>
        {sides.map((side) => (
          <p key={side} className={css.head}>
            {heads[side]}
          </p>
        ))}
      </div>
      {compareTexts(before, after, channelName).map(({ key, label, ...texts }) => (
        <Row key={key} label={t(label.key, label.values)} heads={heads}>
          {(side) => <Marked {...texts} side={side} />}
        </Row>
      ))}
      {comparedMedia(before, after).map(({ part, ...media }) => (
        <Row
          key={part}
          label={part === 0 ? t('diff.pictures') : t('diff.partPictures', { number: part + 1 })}
          heads={heads}
        >
          {(side) => <PictureDiff {...media} side={side} url={pictureUrl} />}
        </Row>
      ))}
      {lists.map((list) => (
        <Row key={list.label} label={list.label} heads={heads}>
          {(side) => <Items mine={list[side]} theirs={list[side === 'before' ? 'after' : 'before']} side={side} />}
        </Row>
      ))}
    </div>
  );
}

interface RowProps {
  label: string;
  heads: DraftDiffProps['heads'];
  children: (side: Side) => ReactNode;
}

function Row({ label, heads, children }: RowProps) {
  return (
    <section aria-label={label}>
      <h4 className={css.label}>{label}</h4>
      <div className={css.row}>
        {sides.map((side) => (
          <div key={side} className={css.side} data-side={side}>
            <span className={css.which}>{heads[side]}</span>
            {children(side)}
          </div>
        ))}
      </div>
    </section>
  );
}

function Items({ mine, theirs, side }: { mine: string[]; theirs: string[]; side: Side }) {
  const { t } = useTranslation();
  if (mine.length === 0) return <p className={css.empty}>{t('diff.empty')}</p>;
  return (
    <ul className={css.items}>
      {mine.map((item) => (
        <li key={item}>{theirs.includes(item) ? item : <Mark side={side}>{item}</Mark>}</li>
      ))}
    </ul>
  );
}

const sameList = (a: string[], b: string[]): boolean => a.length === b.length && a.every((each) => b.includes(each));

/** How it is shown, where that was chosen. */
function shown({ options, language }: Draft, t: (key: string) => string): string[] {
  return [
    t(`diff.visibility.${options?.visibility ?? 'PUBLIC'}`),
    ...(options?.sensitive === true ? [t('diff.sensitive')] : []),
    ...(language == null ? [] : [language]),
  ];
}
