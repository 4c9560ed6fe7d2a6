import { IconFileTypeDoc, IconFileTypePdf, IconFileTypePpt } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import type { DocumentFacts } from '@shared/http/documents.ts';
import { documentWords } from '@shared/words/documents.ts';
import css from './DocumentTile.module.css';

interface Props {
  facts: DocumentFacts;
  /** What people read above it; empty where its name stands beside the tile. */
  title: string;
  /** Where it can be saved from; nowhere if left out. */
  href?: string | undefined;
  className?: string | undefined;
}

/** A document, which no browser opens here: its kind, its title, how many pages it has and how large it is. */
export function DocumentTile({ facts, title, href, className }: Props) {
  const { t, lang } = useTranslation();
  const inside = (
    <>
      <Shape type={facts.type} />
      {title !== '' && (
        <span className={css.title} dir="auto">
          {title}
        </span>
      )}
      <span className={css.facts}>{documentWords(facts, t, lang)}</span>
      {href !== undefined && <span className={css.save}>{t('document.save')}</span>}
    </>
  );
  return (
    <span className={`${css.frame ?? ''} ${className ?? ''}`}>
      {href === undefined ? (
        <span className={css.document}>{inside}</span>
      ) : (
        <a className={css.document} href={href} download={title === '' ? true : title}>
          {inside}
        </a>
      )}
    </span>
  );
}

const look = { size: 32, stroke: 1.4, 'aria-hidden': true } as const;

function Shape({ type }: { type: string }) {
  if (type === 'application/pdf') return <IconFileTypePdf {...look} />;
  return type.includes('word') ? <IconFileTypeDoc {...look} /> : <IconFileTypePpt {...look} />;
}
