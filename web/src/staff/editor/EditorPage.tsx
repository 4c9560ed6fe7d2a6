import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, type Location, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { freshUuid } from '@shared/http/uuid.ts';
import { useTranslation } from '@shared/i18n.ts';
import { useDebouncedValue } from '@mantine/hooks';
import { StageChip } from '@shared/ui/StageChip.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { Loading } from '@shared/ui/Loading.tsx';
import { useChannels, type Channel } from '@staff/shared/client/clients.api.ts';
import { ChooseClient } from '@staff/shared/client/ChooseClient.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useClient, useClientOfPage, useScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { Deliveries } from '@staff/deliveries/Deliveries.tsx';
import { EditorFooter } from './EditorFooter.tsx';
import { Findings } from '@staff/shared/checks/Findings.tsx';
import { MediaStrip } from './MediaStrip.tsx';
import { nameOf, written } from '@staff/shared/post/draft.ts';
import { RemarksPanel } from '@staff/remarks/RemarksPanel.tsx';
import { isOpen, isOver } from './editorReducer.ts';
import { Preview } from './Preview.tsx';
import { SlotPanel } from './SlotPanel.tsx';
import { useChecks, type Finding } from '@staff/shared/checks/checks.api.ts';
import { useEditor } from './useEditor.ts';
import { useRemarking } from './useRemarking.ts';
import { useWriter } from './useWriter.ts';
import { CopyNote } from './CopyNote.tsx';
import { LeftPosts } from './LeftPosts.tsx';
import { mended } from './mend.ts';
import { NotesInView } from './NotesInView.tsx';
import { PresenceNote } from './PresenceNote.tsx';
import { StateNotes } from './StateNotes.tsx';
import { VersionsButton } from './VersionsButton.tsx';
import type { Shown } from './marking.ts';
import { WritePane } from './WritePane.tsx';
import css from './Editor.module.css';

/** The page of one post. The key keeps the editor mounted when a new post gets its id in the address. */
export function EditorPage() {
  const { t } = useTranslation();
  const { postId = 'new' } = useParams();
  const ofPage = useClientOfPage();
  const { clientId: ofScope } = useScope();
  // A new post is written for a client that somebody chose.
  const clientId = postId === 'new' ? ofScope : ofPage;
  const key = useEditorKey(postId);
  if (clientId === null)
    return (
      <>
        <PageHeader title={t(postId === 'new' ? 'posts.new' : 'post.page')} />
        <ChooseClient />
      </>
    );
  return (
    <PostEditor
      key={`${clientId}/${key}`}
      clientId={clientId}
      postId={postId === 'new' ? null : postId}
      editorKey={key}
    />
  );
}

/** What this editor is known by. That of a new post stays in the browser's history, so that a reload finds its words again. */
function useEditorKey(postId: string): string {
  const location = useLocation() as Location<{ editor?: string } | null>;
  const navigate = useNavigate();
  const known = location.state?.editor;
  const fresh = useMemo(() => (location.key === '' ? '' : freshUuid()), [location.key]);
  useEffect(() => {
    if (postId === 'new' && known === undefined)
      void navigate(location, { replace: true, state: { ...location.state, editor: fresh } });
  }, [postId, known, fresh, location, navigate]);
  return known ?? (postId === 'new' ? fresh : postId);
}

function PostEditor({ clientId, postId, editorKey }: { clientId: string; postId: string | null; editorKey: string }) {
  const { t } = useTranslation();
  const { name, clientId: ofScope } = useScope();
  const { zone: reader } = useSession();
  const client = useClient(clientId);
  const zone = client?.zone ?? reader;
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { alt?: string } | null };
  const editor = useEditor(clientId, postId, editorKey, params.get('asset'), state?.alt);
  const { work, query } = editor;
  const channels = useChannels(clientId);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const remarking = useRemarking(editor, setChannelId, setShown);
  const [rested] = useDebouncedValue(work.draft, 350);
  const over = isOver(work.post);
  const lone = loneOf(channels.data);
  const { dispatch } = editor;
  const may = useMay('WRITE_POSTS');
  const { presence, elsewhere } = useWriter(editor, may && !over);
  useEffect(() => {
    if (lone !== null) dispatch({ type: 'loneChannel', channelId: lone });
  }, [lone, dispatch]);
  // A saved draft is checked at once, an edited one when typing pauses.
  const checks = useChecks(
    clientId,
    work.post?.id ?? null,
    editor.dirty ? rested : work.draft,
    work.post?.slot ?? null,
    !over,
  );

  if (postId !== null && work.post === null) {
    return query.error ? <ErrorNotice error={query.error} retry={() => void query.refetch()} /> : <Loading rows={6} />;
  }
  const current = channelId !== null && work.draft.channelIds.includes(channelId) ? channelId : null;
  const show = (finding: Finding) => {
    setChannelId(finding.channelId ?? current);
    setShown(finding);
  };

  return (
    <div className={css.page}>
      <PageHeader title={t(work.post === null ? 'posts.new' : 'post.page')} about={nameOf(work.draft)}>
        {ofScope === null && <ClientTag clientId={clientId} />}
        {work.post && <StageChip stage={work.post.stage} />}
        {work.post && <VersionsButton editor={editor} post={work.post} zone={zone} />}
        <Button
          component={Link}
          to={path(name, 'posts')}
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft size={16} />}
        >
          {t('post.toList')}
        </Button>
      </PageHeader>
      {postId === null && <LeftPosts clientId={clientId} here={editorKey} />}
      <NotesInView of={elsewhere ? 'elsewhere' : work.conflict !== null ? 'conflict' : null}>
        <PresenceNote presence={presence} elsewhere={elsewhere} clientId={clientId} />
        <CopyNote editor={editor} clientId={clientId} zone={zone} />
        {work.conflict !== null && <ConflictNotice editor={editor} theirs={work.conflict} />}
      </NotesInView>
      <StateNotes editor={editor} zone={zone} />
      <div className={css.grid} data-over={over}>
        <div className={css.write}>
          <WritePane
            clientId={clientId}
            work={work}
            type={editor.type}
            channels={channels}
            counts={checks.data?.counts ?? []}
            channelId={current}
            onChannel={setChannelId}
            shown={shown}
            marking={remarking.marking}
          />
          <MediaStrip clientId={clientId} draft={work.draft} open={isOpen(work)} onChange={editor.type} />
          <SlotPanel clientId={clientId} editor={editor} zone={zone} />
        </div>
        <div className={css.rail}>
          {!over && (
            <Findings
              checks={checks}
              chosen={work.draft.channelIds.length > 0}
              slot={work.post?.slot != null}
              channels={channels.data ?? []}
              onShow={show}
              mend={(finding) => {
                const next = isOpen(work) ? mended(work.draft, finding) : null;
                if (next === null) return undefined;
                return () => {
                  editor.type(next);
                  // The button goes with what it mends; the writer goes on in the text.
                  show({ ...finding, from: 0, to: 0 });
                };
              }}
            />
          )}
          {work.post && work.post.deliveries.length > 0 && (
            <Deliveries
              post={work.post}
              channels={channels.data ?? []}
              zone={zone}
              onChanged={(post) => {
                dispatch({ type: 'served', post });
              }}
            />
          )}
          {work.post && <RemarksPanel post={work.post} draft={written(work.draft)} zone={zone} {...remarking.panel} />}
          <Preview
            editor={editor}
            channels={channels.data ?? []}
            client={client}
            channelId={current}
            slot={work.post?.slot ?? null}
            zone={zone}
          />
        </div>
      </div>
      <EditorFooter editor={editor} findings={checks.data?.findings ?? []} zone={zone} />
    </div>
  );
}

/** The id of the only channel one can choose. */
function loneOf(channels: Channel[] = []): string | null {
  const [first, ...others] = channels.filter(({ status }) => status === 'LIVE');
  return others.length === 0 ? (first?.id ?? null) : null;
}
