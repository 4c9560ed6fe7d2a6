import type { TFunction } from '@shared/language.ts';
import type { Notice } from './notices.api.ts';

/** What a notice says, without the name of its client. */
export const noticeSentence = ({ kind, subject, told, details }: Notice, t: TFunction): string =>
  t(`notice.says.${kind}`, {
    title: subject.title || t('notice.untitled'),
    channel: details['channel'] || t('notice.someChannel'),
    by: told.by || t('notice.somebody'),
  });
