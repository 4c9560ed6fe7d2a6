import { Button } from '@mantine/core';
import { IconMailForward, IconUserHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { clock } from '@shared/time/format.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { BouncedChip } from '@staff/shared/ui/BouncedChip.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useViewers } from '@staff/shared/client/viewers.api.ts';
import { useSendLink, useViewerChange, type Viewer } from './client.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { AddViewer } from './AddViewer.tsx';
import { StillAsked } from './StillAsked.tsx';
import { ViewerDevices } from './ViewerDevices.tsx';
import { ViewerForm } from './ViewerForm.tsx';

/** Who of the client company may open the portal. */
export function ViewersTab({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const viewers = useViewers(clientId);
  const change = useViewerChange(clientId);
  const link = useSendLink(clientId);
  const may = useMay('MANAGE_CLIENTS');
  const [asking, setAsking] = useState<{ viewer: Viewer; what: 'link' | 'change' | 'remove' } | null>(null);
  const [sent, setSent] = useState<Record<string, string>>({});
  const send = async (viewer: Viewer) => {
    const { expiresAt } = await link.mutateAsync(viewer);
    setSent((before) => ({ ...before, [viewer.id]: expiresAt }));
  };
  return (
    <>
      <p className={css.lead}>{t('viewer.help')}</p>
      {may && <AddViewer clientId={clientId} />}
      <QueryView query={viewers} rows={2}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconUserHeart size={32} stroke={1.5} />} title={t('viewer.none')}>
              {t('viewer.noneHelp')}
            </EmptyState>
          ) : (
            <ul className={css.list}>
              {items.map((viewer) => (
                <ViewerRow
                  key={viewer.id}
                  viewer={viewer}
                  clientId={clientId}
                  may={may}
                  sentUntil={sent[viewer.id]}
                  onAsk={(what) => {
                    setAsking({ viewer, what });
                  }}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      {asking?.what === 'link' && (
        <ConfirmDialog
          title={t('viewer.sendQuestion', { name: asking.viewer.name })}
          clientId={clientId}
          confirmLabel={t('viewer.send')}
          onConfirm={() => send(asking.viewer)}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t('viewer.sendHelp', { email: asking.viewer.email })}</p>
        </ConfirmDialog>
      )}
      {asking?.what === 'change' && (
        <ViewerForm
          clientId={clientId}
          viewer={viewers.data?.find(({ id }) => id === asking.viewer.id) ?? asking.viewer}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
      {asking?.what === 'remove' && (
        <ConfirmDialog
          title={t('viewer.removeQuestion', { name: asking.viewer.name })}
          clientId={clientId}
          confirmLabel={t('do.remove')}
          danger
          onConfirm={() => change.mutateAsync({ verb: 'DELETE', path: `/${asking.viewer.id}` })}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t('viewer.removeHelp')}</p>
          <StillAsked clientId={clientId} viewer={asking.viewer} />
        </ConfirmDialog>
      )}
    </>
  );
}

function ViewerRow({
  viewer,
  clientId,
  may,
  sentUntil,
  onAsk,
}: {
  viewer: Viewer;
  clientId: string;
  may: boolean;
  sentUntil: string | undefined;
  onAsk: (what: 'link' | 'change' | 'remove') => void;
}) {
  const { t, lang } = useTranslation();
  const { zone } = useScope();
  const [open, setOpen] = useState(false);
  return (
    <li className={css.row}>
      <div className={css.main}>
        <span className={css.name}>
          {viewer.name}
          {viewer.bouncedAt != null && <BouncedChip at={viewer.bouncedAt} zone={zone} label={t('viewer.bounced')} />}
        </span>
        <span className={css.meta}>
          {viewer.email} · {viewer.language === 'de' ? 'Deutsch' : 'English'} ·{' '}
          {viewer.lastSeenAt == null ? (
            t('viewer.neverSeen')
          ) : (
            <>
              {t('viewer.seen')} <RelativeTime at={viewer.lastSeenAt} zone={zone} />
            </>
          )}
        </span>
        {open && <ViewerDevices clientId={clientId} viewer={viewer} />}
        {sentUntil !== undefined && (
          <span className={css.good} role="status">
            {t('viewer.sent', { time: clock(sentUntil, zone, lang) })}
          </span>
        )}
      </div>
      {may && (
        <div className={css.does}>
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {t('viewer.devices')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              onAsk('change');
            }}
          >
            {t('do.edit')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMailForward size={16} />}
            onClick={() => {
              onAsk('link');
            }}
          >
            {t('viewer.send')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="var(--bad)"
            onClick={() => {
              onAsk('remove');
            }}
          >
            {t('do.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
