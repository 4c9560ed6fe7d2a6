import { findingTexts } from './findings.ts';
import { layoutTexts } from './layout.ts';
import { administrationTexts } from './administration.ts';
import { inboxTexts } from './inbox.ts';
import { postTexts } from './posts.ts';
import { publishTexts } from './publish.ts';
import { reasonTexts } from './reasons.ts';

/** All texts of the staff app. */
export const staffTexts = [
  layoutTexts,
  postTexts,
  publishTexts,
  inboxTexts,
  administrationTexts,
  findingTexts,
  reasonTexts,
];
