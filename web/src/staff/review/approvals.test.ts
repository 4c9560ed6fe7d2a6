import { beforeEach, expect, it, vi } from 'vitest';
import type { Post } from '@staff/shared/post/post.api.ts';
import { Approvals, undoTime } from './approvals.ts';

const post = { id: 'p1' } as Post;

beforeEach(() => {
  vi.useFakeTimers();
});

function approving(send: () => Promise<Post> = () => Promise.resolve(post)) {
  const approvals = new Approvals();
  const steps = { send: vi.fn(send), sent: vi.fn(), failed: vi.fn(), takenBack: vi.fn() };
  approvals.add(post, steps);
  return { approvals, ...steps };
}

it('sends an approval once its time to be taken back is over', async () => {
  const { approvals, send, sent } = approving();

  await vi.advanceTimersByTimeAsync(undoTime - 1);
  expect(send).not.toHaveBeenCalled();
  expect([...approvals.posts().keys()]).toEqual(['p1']);

  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toHaveBeenCalledExactlyOnceWith(post);
  expect([...approvals.posts()]).toEqual([]);
});

it('does not send what was taken back', async () => {
  const { approvals, send, takenBack } = approving();
  const told = vi.fn();
  approvals.onTakenBack(told);

  approvals.takeBack(post.id);
  await vi.runAllTimersAsync();

  expect(send).not.toHaveBeenCalled();
  expect(takenBack).toHaveBeenCalledOnce();
  expect(told).toHaveBeenCalledExactlyOnceWith(post);
});

it('takes nothing back that is being sent, and sends it once', async () => {
  let answer = () => {};
  const { approvals, send, takenBack, sent } = approving(
    () =>
      new Promise((resolve) => {
        answer = () => {
          resolve(post);
        };
      }),
  );

  void approvals.flush();
  approvals.takeBack('p1');
  approvals.add(post, { send, sent, failed: vi.fn(), takenBack });
  await vi.advanceTimersByTimeAsync(undoTime);
  answer();
  await vi.runAllTimersAsync();

  expect(takenBack).not.toHaveBeenCalled();
  expect(send).toHaveBeenCalledOnce();
  expect(sent).toHaveBeenCalledOnce();
});

it('lets a post wait again whose approval fails', async () => {
  const refused = new Error('refused');
  const { approvals, failed, sent } = approving(() => Promise.reject(refused));

  await approvals.flush();

  expect(failed).toHaveBeenCalledExactlyOnceWith(refused);
  expect(sent).not.toHaveBeenCalled();
  expect([...approvals.posts()]).toEqual([]);
});
