import { layoutTexts } from './layout.ts';
import { administrationTexts } from './administration.ts';
import { inboxTexts } from './inbox.ts';
import { postTexts } from './posts.ts';
import { publishTexts } from './publish.ts';

/** All words of the desk. */
export const staffTexts = [layoutTexts, postTexts, publishTexts, inboxTexts, administrationTexts];
