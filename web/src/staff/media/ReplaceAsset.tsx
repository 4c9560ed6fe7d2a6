import '@staff/shared/styles/progress.ts';
import { Button, FileButton, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconReplace } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { documentTypes } from '@shared/http/documents.ts';
import field from '@shared/ui/Field.module.css';
import { mediaTypes, useRemove, useReplace, useUses, type Asset } from '@staff/shared/media/media.api.ts';
import { sendFile } from '@staff/shared/media/sendFile.ts';
import { useAskBeforeLeaving } from '@staff/shared/media/useUploads.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { ConcernedPosts } from './ConcernedPosts.tsx';

interface Props {
  clientId: string;
  asset: Asset;
  onDone: () => void;
}

interface ReplaceProps extends Props {
  /** Asks first where something is not saved. */
  leaveTo: (go: () => void) => void;
}

/** Puts a new file in the place of one. It is asked for the file, and then once more, each time with the posts. */
export function ReplaceAsset({ clientId, asset, leaveTo, onDone }: ReplaceProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'choose' | 'sure' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const close = (only: 'choose' | 'sure') => () => {
    setStep((now) => (now === only ? null : now));
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconReplace size={18} />}
        onClick={() => {
          leaveTo(() => {
            setFile(null);
            setStep('choose');
          });
        }}
      >
        {t('library.replace')}
      </Button>
      {step === 'choose' && (
        <ConfirmDialog
          title={t('library.replaceQuestion', { name: asset.name })}
          clientId={clientId}
          confirmLabel={t('library.replace')}
          ready={file !== null}
          onConfirm={() => {
            setStep('sure');
            return Promise.resolve();
          }}
          onClose={close('choose')}
        >
          <p>{t('library.replaceHelp')}</p>
          <ConcernedPosts clientId={clientId} assetId={asset.id} />
          <ChooseFile asset={asset} file={file} onChoose={setFile} />
        </ConfirmDialog>
      )}
      {step === 'sure' && file && (
        <SureDialog clientId={clientId} asset={asset} file={file} onClose={close('sure')} onDone={onDone} />
      )}
    </>
  );
}

interface ChooseProps {
  asset: Asset;
  file: File | null;
  onChoose: (file: File | null) => void;
}

function ChooseFile({ asset, file, onChoose }: ChooseProps) {
  const { t } = useTranslation();
  const kind = asset.document ? 'application/' : asset.video ? 'video/' : 'image/';
  const wanted = mediaTypes.filter((type) => type.startsWith(kind));
  const endings = asset.document ? Object.keys(documentTypes).map((ending) => `.${ending}`) : [];
  return (
    <div className={field.row}>
      <FileButton onChange={onChoose} accept={[...wanted, ...endings].join(',')}>
        {(props) => (
          <Button {...props} variant="default">
            {t(file ? 'library.otherFile' : 'library.chooseFile')}
          </Button>
        )}
      </FileButton>
      {file && <span>{file.name}</span>}
    </div>
  );
}

interface SureProps extends Props {
  file: File;
  onClose: () => void;
}

function SureDialog({ clientId, asset, file, onClose, onDone }: SureProps) {
  const { t } = useTranslation();
  const replace = useReplace(clientId, asset.id);
  const { upload, keep, giveUp, share } = useOneUpload(clientId);
  const uses = useUses(clientId, asset.id);

  const confirm = async () => {
    const next = await upload(file);
    const { posts, series } = await replace.mutateAsync(next.id);
    keep();
    const said = posts === 0 ? t('library.replacedAlone') : t('library.replaced', { count: posts });
    notifications.show({
      message: series === 0 ? said : `${said} ${t('library.replacedSeries', { count: series })}`,
    });
    onDone();
  };
  return (
    <ConfirmDialog
      title={t('library.replaceSure', { file: file.name })}
      clientId={clientId}
      confirmLabel={t('library.replace')}
      danger
      ready={uses.isSuccess}
      onConfirm={confirm}
      onClose={() => {
        giveUp();
        onClose();
      }}
    >
      <ConcernedPosts clientId={clientId} assetId={asset.id} />
      {share !== null && <Progress value={share * 100} aria-label={t('media.sending', { name: file.name })} />}
    </ConfirmDialog>
  );
}

/** One upload, once: tried again, it is not sent again; given up, it is gone, unless it was kept. */
function useOneUpload(clientId: string) {
  const [share, setShare] = useState<number | null>(null);
  const sent = useRef<Asset | null>(null);
  const ending = useRef(new AbortController());
  const [sentId, setSentId] = useState('');
  const remove = useRemove(clientId, sentId);
  useAskBeforeLeaving(share !== null && share < 1);

  const upload = async (file: File): Promise<Asset> => {
    if (sent.current === null) {
      ending.current = new AbortController();
      sent.current = await sendFile(clientId, file, setShare, ending.current.signal);
      setSentId(sent.current.id);
    }
    return sent.current;
  };
  const keep = () => {
    sent.current = null;
  };
  const giveUp = () => {
    ending.current.abort();
    if (sent.current !== null) remove.mutate();
  };
  return { upload, keep, giveUp, share };
}
