import type { ServerResponse } from 'node:http';
import type { PostView as Post, ThreadView } from '../src/shared/api/content.ts';
import { json, problem, type Body } from './http.ts';
import { id, session } from './people.ts';
import { openThread, threadOfClient } from './samples/content.ts';

const said = new Map<string, ThreadView[]>();

/** The threads at a post of the mock gateway: one about its first words, one that is resolved. */
export function threadsOf(post: Post): ThreadView[] {
  const known = said.get(post.id);
  if (known) return known;
  const words = post.draft.text.slice(0, post.draft.text.indexOf(' ', 20));
  const pin = openThread.pin && { ...openThread.pin, start: 0, words };
  const made =
    post.draft.title === ''
      ? []
      : [
          { ...openThread, id: `${post.id}t1`, pin },
          { ...threadOfClient, id: `${post.id}t2` },
        ];
  said.set(post.id, made);
  return made;
}

/** @param path what stands behind `remarks` in the address */
export function answerRemarks(
  response: ServerResponse,
  post: Post | undefined,
  [threadId, step]: string[],
  method: string,
  data: Body,
): void {
  if (post === undefined) {
    problem(response, 404, 'post-not-found');
    return;
  }
  const all = threadsOf(post);
  const remark = () => ({
    id: id(`remark${String(Date.now())}`),
    by: session.staffId,
    byName: session.name,
    ofClient: false,
    at: new Date().toISOString(),
    text: data.text,
  });
  const put = (thread: ThreadView | null) => {
    const others = all.filter((each) => each.id !== threadId);
    said.set(post.id, thread === null ? others : [...others, thread]);
    json(response, 200, { id: thread?.id ?? threadId, version: 1, resolved: thread?.resolved != null });
  };
  const one = all.find((each) => each.id === threadId);
  if (threadId === undefined && method === 'GET') json(response, 200, all);
  else if (threadId === undefined) {
    const marked = data.pin;
    put({
      id: id(`thread${String(Date.now())}`),
      audience: data.audience,
      pin: marked && { ...marked, gone: false },
      remarks: [remark()],
      resolved: null,
    });
  } else if (one === undefined) problem(response, 404, 'remark-not-found');
  else if (step === 'answers') put({ ...one, remarks: [...one.remarks, remark()], resolved: null });
  else if (step === 'resolution')
    put({ ...one, resolved: method === 'PUT' ? { byName: session.name, at: new Date().toISOString() } : null });
  else put(one.remarks.length === 1 ? null : { ...one, remarks: one.remarks.slice(0, -1) });
}
