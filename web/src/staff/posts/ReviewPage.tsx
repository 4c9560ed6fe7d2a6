import { IconEyeCheck } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useWords } from '@shared/i18n.ts';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { When } from '@shared/ui/When.tsx';
import { idOf, useAttention } from '@desk/attention.api.ts';
import { ClientTag } from '@desk/ClientTag.tsx';
import { useKeys } from '@desk/keys.ts';
import { PageHead } from '@desk/PageHead.tsx';
import { useScope } from '@desk/scope.ts';
import { ReviewPost } from './ReviewPost.tsx';
import css from './Review.module.css';

/** What waits for a second pair of eyes, one after the other. */
export function ReviewPage() {
  const { t } = useWords();
  const { clientId, zone } = useScope();
  const attention = useAttention();
  const [params, setParams] = useSearchParams();
  const waiting = (attention.data ?? []).filter((item) => item.kind === 'APPROVAL' && (clientId === null || item.clientId === clientId));
  const open = waiting.find((item) => item.postId === params.get('item')) ?? waiting[0];

  const choose = (postId: string) => { setParams({ item: postId }, { replace: true }); };
  const by = (distance: number) => {
    const next = waiting[waiting.findIndex((item) => item === open) + distance];
    if (next) choose(idOf(next));
  };
  useKeys({ j: () => { by(1); }, k: () => { by(-1); } });

  return (
    <>
      <PageHead title={t('page.review')} />
      <Answer of={attention} rows={5}>
        {() => waiting.length === 0 || open === undefined
          ? <Empty icon={<IconEyeCheck size={32} stroke={1.5} />} title={t('review.none')}>{t('review.noneHelp')}</Empty>
          : (
            <div className={css.panes}>
              <ul className={css.list} aria-label={t('page.review')}>
                {waiting.map((item) => (
                  <li key={item.postId}>
                    <button type="button" className={css.item} aria-current={item === open} onClick={() => { choose(idOf(item)); }}>
                      <ClientTag clientId={item.clientId} />
                      <span className={css.title} dir="auto">{item.title}</span>
                      <span className={css.when}>{t('review.since')} <When at={item.at} zone={zone} /></span>
                    </button>
                  </li>
                ))}
              </ul>
              <ReviewPost key={open.postId} clientId={open.clientId} postId={idOf(open)} />
            </div>
          )}
      </Answer>
    </>
  );
}
