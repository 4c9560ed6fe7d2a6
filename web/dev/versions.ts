import type { ServerResponse } from 'node:http';
import type { PostView as Post, VersionWhole } from '../src/shared/api/content.ts';
import { json, page, problem } from './http.ts';
import { version } from './samples/content.ts';

/** The earlier states of a post of the mock gateway: what it said yesterday, and before somebody approved that. */
function versionsOf(post: Post): VersionWhole[] {
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const text = (change: (text: string) => string) => ({ ...post.draft, text: change(post.draft.text) });
  const drafts = [text((now) => now.replace(/\.$/, ', wie immer.')), text((now) => `Hallo zusammen! ${now}`)];
  return drafts.map((draft, index) => ({
    ...version,
    draft,
    version: {
      ...version.version,
      id: `${post.id}-${String(9 - index)}`,
      by: post.createdBy,
      byName: post.createdByName,
      from: at(28 + index * 20),
      until: at(8 + index * 20),
      submitted: index === 0,
      approval: index === 1 ? (version.version.approval ?? null) : null,
      excerpt: draft.text.slice(0, 140),
    },
  }));
}

/** @param path what stands behind `versions` in the address */
export function answerVersions(
  response: ServerResponse,
  post: Post | undefined,
  path: string[],
  url: URL,
  put: (post: Post) => void,
): void {
  const [versionId, step] = path;
  if (post === undefined) {
    problem(response, 404, 'post-not-found');
    return;
  }
  const all = versionsOf(post);
  const one = all.find((each) => each.version.id === versionId);
  const approved = url.searchParams.get('approved') === 'true';
  if (versionId === undefined)
    json(response, 200, page(all.map((each) => each.version).filter((each) => !approved || each.approval != null)));
  else if (one === undefined) problem(response, 404, 'version-not-found');
  else if (step === 'restoration')
    put({ ...post, draft: one.draft, status: 'DRAFT', stage: 'DRAFT', version: post.version + 1 });
  else json(response, 200, one);
}
