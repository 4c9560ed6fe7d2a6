import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { dropPost, leftPosts, placeOf } from './begunPosts.ts';
import css from './Editor.module.css';

interface Props {
  clientId: string;
  /** The post that is written on this page. */
  here: string;
}

/** New posts that this tab has kept because they were not saved: to go on with, or to throw away. */
export function LeftPosts({ clientId, here }: Props) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const [left, setLeft] = useState(() => leftPosts(staffId, clientId, here));
  return left.map(({ key, draft }) => (
    <div key={key} className={css.note} data-tone="plain">
      <IconHistory size={20} stroke={1.75} aria-hidden="true" />
      <p>{t('note.leftPost', { name: nameOf(draft) || t('post.untitled') })}</p>
      <Button
        component={Link}
        to={path(clientId, 'posts/new')}
        state={{ editor: key }}
        replace
        size="xs"
        variant="default"
      >
        {t('note.goOn')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          dropPost(placeOf(staffId, clientId, key));
          setLeft(leftPosts(staffId, clientId, here));
        }}
      >
        {t('note.throwAway')}
      </Button>
    </div>
  ));
}
