import { frameTexts } from './frame.ts';
import { houseTexts } from './house.ts';
import { inboxTexts } from './inbox.ts';
import { postTexts } from './posts.ts';

/** All words of the desk. */
export const staffTexts = [frameTexts, postTexts, inboxTexts, houseTexts];
