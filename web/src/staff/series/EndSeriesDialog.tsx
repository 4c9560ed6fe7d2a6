import { Button } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useSeriesChange, type Series } from './series.api.ts';

/** Ends a series and asks whether the posts it has planned stay. */
export function EndSeriesDialog({ series, onClose }: { series: Series; onClose: () => void }) {
  const { t } = useTranslation();
  const { end } = useSeriesChange(series.clientId);
  const go = (posts: boolean) => {
    end.mutate({ id: series.id, posts }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('series.endQuestion', { title: series.title || t('post.untitled') })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        <ClientTag clientId={series.clientId} />
        <div className={field.tight}>
          <p>{t('series.stopHelp')}</p>
          <Button
            variant="default"
            loading={end.isPending && !end.variables.posts}
            disabled={end.isPending}
            onClick={() => {
              go(false);
            }}
          >
            {t('series.stop')}
          </Button>
        </div>
        <div className={field.tight}>
          <p>{t('series.dropHelp')}</p>
          <Button
            color="var(--bad)"
            loading={end.isPending && end.variables.posts}
            disabled={end.isPending}
            onClick={() => {
              go(true);
            }}
          >
            {t('series.drop')}
          </Button>
        </div>
        {end.error && <ErrorNotice error={end.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
