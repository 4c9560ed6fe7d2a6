import { IconX } from '@tabler/icons-react';
import { useId, useState, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useTags, type InquiryDetail, type useHandleInquiry } from './inbox.api.ts';
import css from './Inbox.module.css';

const most = 10;
const longest = 40;

interface Props {
  inquiry: InquiryDetail;
  handle: ReturnType<typeof useHandleInquiry>;
  box: RefObject<HTMLInputElement | null>;
}

/** The tags of an inquiry, with a field for another one. */
export function InquiryTags({ inquiry, handle, box }: Props) {
  const { t } = useTranslation();
  const may = useMay('REPLY');
  const known = useTags(inquiry.clientId).data ?? [];
  const [typed, setTyped] = useState('');
  const listId = useId();
  const tags = inquiry.tags ?? [];
  const put = (next: string[]) => {
    handle.tags.mutate(next);
  };
  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) put([...tags, tag]);
  };
  if (!may && tags.length === 0) return null;
  return (
    <section className={css.field} aria-label={t('inbox.tags')}>
      {t('inbox.tags')}
      {tags.length > 0 && (
        <ul className={css.tags}>
          {tags.map((tag) => (
            <li key={tag} className={css.tag}>
              <bdi>{tag}</bdi>
              {may && (
                <button
                  type="button"
                  aria-label={t('inbox.untag', { tag })}
                  onClick={() => {
                    put(tags.filter((each) => each !== tag));
                    box.current?.focus();
                  }}
                >
                  <IconX size={14} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && tags.length < most && (
        <>
          <input
            ref={box}
            className={css.select}
            list={listId}
            value={typed}
            maxLength={longest}
            placeholder={t('inbox.addTag')}
            aria-label={t('inbox.addTag')}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
              if (event.key === 'Escape') {
                setTyped('');
                box.current?.blur();
              }
            }}
          />
          <datalist id={listId}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        </>
      )}
    </section>
  );
}
