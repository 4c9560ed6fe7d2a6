import type { TFunction } from '@shared/language.ts';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path } from '@staff/shared/client/scope.ts';
import { isOfPost, type AuditLine } from './audit.api.ts';
import css from '@staff/shared/list/Cards.module.css';

export function AuditRow({ line, names, zone }: { line: AuditLine; names: ReadonlyMap<string, string>; zone: string }) {
  const { t, lang } = useTranslation();
  const { by } = line;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <span className={css.name}>
          {t(`audit.action.${line.action}`, { defaultValue: line.action })}
          {line.clientId != null && <ClientTag clientId={line.clientId} />}
        </span>
        <span className={css.meta}>
          <bdi>{by.name}</bdi> ({t(`audit.kind.${by.kind}`)}) ·{' '}
          <time dateTime={line.at}>{exact(line.at, zone, lang)}</time>
        </span>
        <span className={css.meta}>
          <Subject line={line} name={names.get(line.subject)} />
          {line.detail != null && (
            <>
              {' '}
              <bdi title={line.detail}>{detailWords(line.action, line.detail, names, t)}</bdi>
            </>
          )}
        </span>
      </div>
    </li>
  );
}

/** The details of a line: people by name, states as text, the rest as it is. */
function detailWords(action: string, detail: string, names: ReadonlyMap<string, string>, t: TFunction): string {
  if (action === 'inquiry-moved') return t(`inquiry.${detail}`, { defaultValue: t('inquiry.UNKNOWN') });
  if (action === 'inquiry-assigned' && detail === 'null') return t('inbox.nobody');
  return names.get(detail) ?? detail;
}

/** The page of what a line is about, for posts and inquiries. */
function addressOf({ action, subject }: AuditLine): string | null {
  if (isOfPost(action)) return `posts/${subject}`;
  return action.startsWith('inquiry-') ? `inbox?status=EVERY&item=${subject}` : null;
}

/** The object of a line by name, if the reader's lists have it, with the id on hover; else by id. */
function Subject({ line, name }: { line: AuditLine; name: string | undefined }) {
  if (name === undefined) return <code className={css.code}>{line.subject}</code>;
  const address = addressOf(line);
  return address !== null && line.clientId != null ? (
    <Link to={path(line.clientId, address)} title={line.subject} dir="auto">
      {name}
    </Link>
  ) : (
    <bdi title={line.subject}>{name}</bdi>
  );
}
