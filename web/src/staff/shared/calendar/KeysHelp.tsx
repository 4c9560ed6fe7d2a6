import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { keysId } from './EntryCard.tsx';
import css from './Moves.module.css';

/** Says at each entry by which keys it is moved. */
export function KeysHint({ copies = false }: { copies?: boolean }) {
  const { t } = useTranslation();
  return (
    <p id={keysId} hidden>
      {t('moving.keysHint')} {copies && t('moving.copyHint')}
    </p>
  );
}

type Line = 'open' | 'day' | 'week' | 'date' | 'copy' | 'undo' | 'page' | 'today' | 'views' | 'help';

/** What stands on the keys; arrows are moved with Shift held. */
const keysOf: Record<Line, string[]> = {
  open: ['Enter'],
  day: ['←', '→'],
  week: ['↑', '↓'],
  date: ['d'],
  copy: ['c'],
  undo: ['u'],
  page: ['n', 'p'],
  today: ['t'],
  views: ['w', 'm', 'b'],
  help: ['?'],
};

/** The keys of the calendar, as a button and behind the question mark; some are those of the board alone. */
export function KeysHelp({ board }: { board: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useKeys({
    '?': () => {
      setShown(true);
    },
  });
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        className={css.help ?? ''}
        leftSection={<IconKeyboard size={18} />}
        onClick={() => {
          setShown(true);
        }}
      >
        {t('moving.keys')}
      </Button>
      <Modal
        opened={shown}
        onClose={() => {
          setShown(false);
        }}
        title={t('moving.keys')}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        <dl className={css.keys}>
          {(Object.keys(keysOf) as Line[])
            .filter((line) => line !== 'copy' || board)
            .map((line) => (
              <div key={line}>
                <dt>
                  {(line === 'day' || line === 'week') && <kbd>{t('moving.shift')}</kbd>}
                  {keysOf[line]
                    .filter((key) => key !== 'b' || board)
                    .map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                </dt>
                <dd>{t(`moving.key.${line}`)}</dd>
              </div>
            ))}
        </dl>
      </Modal>
    </>
  );
}
