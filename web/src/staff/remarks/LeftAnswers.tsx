import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { dropUnsaved, keepUnsaved, readUnsaved } from '@staff/shared/ui/unsaved.ts';
import css from './Remarks.module.css';
import type { Thread } from './remarks.api.ts';

interface Props {
  postId: string;
  all: Thread[];
  /** Begins a remark with what is kept for it; null while one is being written. */
  onBegin: (() => void) | null;
}

const textOf = (name: string): string => readUnsaved<string>(name) ?? '';

/** Answers that were begun in threads which have been taken back since: their words do not go with the thread. */
export function LeftAnswers({ postId, all, onBegin }: Props) {
  const { t } = useTranslation();
  const ids = all.map(({ id }) => id);
  const [known, setKnown] = useState(ids);
  if (ids.some((id) => !known.includes(id))) setKnown([...known, ...ids.filter((id) => !known.includes(id))]);
  const left = known.filter((id) => !ids.includes(id) && textOf(`answer.${id}`).trim() !== '');
  const forget = (id: string) => {
    dropUnsaved(`answer.${id}`);
    setKnown(known.filter((each) => each !== id));
  };
  return left.map((id) => (
    <section key={id} className={css.left} role="status">
      <p className={css.meta}>{t('remarks.threadGone')}</p>
      <p dir="auto" className={css.words}>
        {textOf(`answer.${id}`)}
      </p>
      <div className={css.does}>
        {onBegin !== null && textOf(`remark.${postId}`).trim() === '' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              keepUnsaved(`remark.${postId}`, textOf(`answer.${id}`));
              forget(id);
              onBegin();
            }}
          >
            {t('remarks.asRemark')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            forget(id);
          }}
        >
          {t('remarks.throwAway')}
        </Button>
      </div>
    </section>
  ));
}
