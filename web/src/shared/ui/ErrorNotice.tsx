import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { asProblem, isOutOfReach, problemText } from '../http/problem.ts';
import { useTranslation } from '../i18n.ts';
import css from './ErrorNotice.module.css';

/** What went wrong, why and what to do; the trace id is small and can be copied. */
export function ErrorNotice({
  error,
  retry,
  compact = false,
}: {
  error: unknown;
  retry?: () => void;
  compact?: boolean;
}) {
  const { t } = useTranslation();
  const problem = asProblem(error);
  const { title, help } = problemText(problem, t);
  const Icon = isOutOfReach(problem) ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <div className={css.error} role="alert" data-compact={compact}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <div className={css.errorText}>
        <p className={css.errorTitle}>{title}</p>
        {help !== '' && <p>{help}</p>}
        {problem.errors.length > 0 && (
          <ul className={css.fields}>
            {problem.errors.map((each) => (
              <li key={each.pointer + each.detail}>
                <b>{each.pointer.replace(/^\//, '')}</b> {each.detail}
              </li>
            ))}
          </ul>
        )}
        {problem.traceId !== undefined && <TraceId id={problem.traceId} />}
      </div>
      {retry && (
        <Button variant="default" size="xs" leftSection={<IconRefresh size={14} />} onClick={retry}>
          {t('state.again')}
        </Button>
      )}
    </div>
  );
}

function TraceId({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <p className={css.trace}>
      {t('state.trace')} <code>{id}</code>
      <button
        type="button"
        className={css.copy}
        aria-label={t('state.copyTrace')}
        onClick={() => void navigator.clipboard.writeText(id)}
      >
        <IconCopy size={13} aria-hidden="true" />
      </button>
    </p>
  );
}
