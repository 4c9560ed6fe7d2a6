import { Button } from '@mantine/core';
import { IconExternalLink, IconEye, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { networkName } from '@shared/words/networks.ts';
import { sentence, useSaid, type Said } from '@shared/words/sentence.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { useNetworkOptions } from '@staff/shared/post/networks.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { isOver } from './editorReducer.ts';
import { useAskPreview, useNetworkPreview, type NetworkPreview as View } from './networkPreview.api.ts';
import type { Editor } from './useEditor.ts';
import css from './Preview.module.css';

interface Props {
  editor: Pick<Editor, 'work' | 'dirty' | 'move'>;
  channel: Channel;
  zone: string;
}

/** The way to see the post as its network's own pages show it, where the network can show it beforehand. */
export function NetworkPreview(props: Props) {
  const { post } = props.editor.work;
  const networks = useNetworkOptions();
  const shows = networks.data?.some(({ network, previews }) => network === props.channel.network && previews) ?? false;
  const may = useMay('WRITE_POSTS');
  return shows && may && !isOver(post) ? <Shown key={props.channel.id} {...props} /> : null;
}

function Shown({ editor, channel, zone }: Props) {
  const { t } = useTranslation();
  const { post } = editor.work;
  const network = networkName(channel.network);
  const { data: view, error, refetch } = useNetworkPreview(post, channel.id);
  const askFor = useAskPreview();
  const ask = useMutation({
    mutationFn: () =>
      editor.move(async (saved) => {
        await askFor(saved, channel.id);
        return saved;
      }),
  });
  const shown = view?.shown ?? null;
  const making = ask.isPending || view?.making === true;
  const stale = shown !== null && (editor.dirty || shown.contentHash !== post?.contentHash);
  const link = useFocusOnceMade(making, ask.isSuccess);
  const press = () => {
    ask.mutate();
  };
  return (
    <div className={css.network} aria-label={t('preview.at', { network })} role="group">
      {shown !== null && (
        <Button
          ref={link}
          component="a"
          href={safeHref(shown.url)}
          target="_blank"
          rel="noopener noreferrer"
          variant="default"
          size="xs"
          leftSection={<IconExternalLink size={16} aria-hidden="true" />}
        >
          {t('preview.open', { network })}
        </Button>
      )}
      {(shown === null || stale || view?.failed != null) && (
        <Button
          variant={shown === null ? 'default' : 'subtle'}
          size="xs"
          loading={making}
          leftSection={
            shown === null ? <IconEye size={16} aria-hidden="true" /> : <IconRefresh size={16} aria-hidden="true" />
          }
          onClick={press}
        >
          {shown === null ? t('preview.at', { network }) : t('preview.renew')}
        </Button>
      )}
      <div role="status" className={css.state}>
        {making && <p>{t('preview.making', { network })}</p>}
        {!making && view != null && <State view={view} stale={stale} network={network} zone={zone} />}
      </div>
      {ask.isError && <ErrorNotice error={ask.error} compact />}
      {error && <ErrorNotice error={error} compact retry={() => void refetch()} />}
    </div>
  );
}

/** What is shown there, to whom, and what is wrong with it. */
function State({ view, stale, network, zone }: { view: View; stale: boolean; network: string; zone: string }) {
  const { t } = useTranslation();
  const why = useWhyNoPreview();
  const shown = view.shown ?? null;
  return (
    <>
      {view.failed != null && <p data-tone="bad">{why(view.failed)}</p>}
      {shown !== null && (
        <>
          {stale && <p data-tone="warn">{t('preview.stale')}</p>}
          <p>
            {t('preview.version', { version: shown.version })} <RelativeTime at={shown.madeAt} zone={zone} />.{' '}
            {t('preview.until')} <RelativeTime at={shown.until} zone={zone} coming />.
          </p>
          {!shown.complete && <p>{t('preview.incomplete')}</p>}
          <p>{t('preview.who', { network })}</p>
        </>
      )}
    </>
  );
}

/** Who pressed the button goes on at what came of it. */
function useFocusOnceMade(making: boolean, asked: boolean) {
  const link = useRef<HTMLAnchorElement>(null);
  const waited = useRef(false);
  useEffect(() => {
    if (making && asked) waited.current = true;
    if (!making && waited.current) {
      waited.current = false;
      link.current?.focus();
    }
  }, [making, asked]);
  return link;
}

/** The reasons of deliveries speak of sending. */
function useWhyNoPreview(): (reason: Said) => string {
  const { t } = useTranslation();
  const say = useSaid();
  return (reason) => sentence(t, `preview.why.${reason.code}`, reason.params ?? {}) ?? say('reason', reason);
}
