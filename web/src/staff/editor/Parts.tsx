import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { isEmptyPart, mostParts, putPart, swapParts, type Draft } from '@staff/shared/post/draft.ts';
import css from './Editor.module.css';
import { PartField } from './PartField.tsx';
import type { Marking, Shown } from './marking.ts';

interface Props {
  clientId: string;
  draft: Draft;
  open: boolean;
  channels: Channel[];
  /** The part that was just added and takes the focus. */
  fresh: number | null;
  /** The range that is to be looked at. */
  shown?: Shown | null;
  onMark?: Marking['onMark'] | undefined;
  type: (draft: Draft) => void;
  onAdd: (index: number) => void;
}

/** The number of a part among those that are saved: empty ones are not. */
const numberOf = (parts: Draft['parts'], index: number): number =>
  parts.slice(0, index).filter((part) => !isEmptyPart(part)).length;

/** The parts of the thread below the post. */
export function Parts({ clientId, draft, open, channels, fresh, shown, onMark, type, onAdd }: Props) {
  const { t } = useTranslation();
  const { parts } = draft;
  if (!open && parts.length === 0) return null;
  return (
    <div className={css.parts}>
      {parts.length > 0 && (
        <ol>
          {parts.map((part, index) => (
            <li key={`${String(index)} of ${String(parts.length)}`} className={css.part}>
              <PartField
                clientId={clientId}
                part={part}
                options={draft.options}
                number={index + 2}
                open={open}
                channels={channels}
                begin={index === fresh}
                last={index === parts.length - 1}
                shown={shown?.part === numberOf(parts, index) && !isEmptyPart(part) ? shown : null}
                onMark={(from, to) => {
                  onMark?.({ part: numberOf(parts, index) }, from, to);
                }}
                onChange={(changed) => {
                  type(putPart(draft, index, changed));
                }}
                onRemove={() => {
                  type(putPart(draft, index));
                }}
                onAdd={() => {
                  onAdd(index + 1);
                }}
                onMove={(by) => {
                  type(swapParts(draft, index, index + by));
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {open && (
        <div className={css.addPart}>
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={16} />}
            disabled={parts.length >= mostParts}
            title={t('thread.keys')}
            onClick={() => {
              onAdd(parts.length);
            }}
          >
            {t('thread.add')}
          </Button>
          <span>{t('thread.help')}</span>
        </div>
      )}
    </div>
  );
}
