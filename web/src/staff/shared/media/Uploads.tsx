import '@staff/shared/styles/progress.ts';
import { Button, Progress } from '@mantine/core';
import { IconPhotoDown } from '@tabler/icons-react';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { Refused, UploadState } from './useUploads.ts';
import css from './Uploads.module.css';

interface Props {
  clientId: string;
  over: boolean;
  uploads: UploadState;
}

/** The drop target, the progress of uploads, and the files that were refused. */
export function Uploads({ clientId, over, uploads }: Props) {
  const { t } = useTranslation();
  const { left, sending, refused, stop } = uploads;
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
      {sending && (
        <div className={css.sending}>
          <span className={css.file}>{sending.name}</span>
          <Progress value={sending.share * 100} aria-label={t('media.sending', { name: sending.name })} />
          <Button variant="subtle" size="compact-sm" onClick={stop}>
            {t('do.cancel')}
          </Button>
        </div>
      )}
      {refused.length > 0 && (
        <ul className={css.refused} role="alert">
          {refused.map((file, index) => (
            <RefusedFile key={`${file.name}-${String(index)}`} {...file} />
          ))}
        </ul>
      )}
    </>
  );
}

function RefusedFile({ name, error }: Refused) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const { title, help } = problemText(problem, t);
  const kind = problem.extra.kind;
  return (
    <li>
      <b>{name}</b> {title} {typeof kind === 'string' ? t(`media.kind.${kind}`, { defaultValue: help }) : help}
    </li>
  );
}
