import { IconPhotoDown } from '@tabler/icons-react';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { Refused } from './media.api.ts';
import css from './Uploads.module.css';

interface Props {
  clientId: string;
  over: boolean;
  left: number;
  refused: Refused[];
}

/** The drop target, the progress of uploads, and the files that were refused. */
export function Uploads({ clientId, over, left, refused }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {over && (
        <div className={css.over}>
          <p className={css.drop}>
            <IconPhotoDown size={32} stroke={1.5} aria-hidden="true" />
            {t('media.drop')}
            <ClientTag clientId={clientId} />
          </p>
        </div>
      )}
      <p className={css.left} role="status">
        {left > 0 && t('media.left', { count: left })}
      </p>
      {refused.length > 0 && (
        <ul className={css.refused} role="alert">
          {refused.map(({ name, error }, index) => {
            const { title, help } = problemText(asProblem(error), t);
            return (
              <li key={`${name}-${String(index)}`}>
                <b>{name}</b> {title} {help}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
