package dev.litfass.embeddedmongo.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets writers that come together share one commit: one of them does it for all, the others wait for it. */
final class GroupCommit {

    private final Runnable commit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private long applied;
    private long durable;
    private boolean committing;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Returns once everything that was changed before the call is committed. */
    void await() {
        lock.lock();
        try {
            long change = ++applied;
            while (durable < change) {
                if (committing) {
                    finished.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        committing = true;
        long covered = applied;
        boolean done = false;
        lock.unlock();
        try {
            commit.run();
            done = true;
        } finally {
            lock.lock();
            committing = false;
            durable = done ? covered : durable;
            finished.signalAll();
        }
    }
}
