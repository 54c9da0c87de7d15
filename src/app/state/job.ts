import {batch, signal} from "@preact/signals";

export interface JobWork {
  readonly signal: AbortSignal;
  /** Receives the share that is done, 0..1. */
  readonly onProgress: (share: number) => void;
  /** No newer job has taken this one's place: only then may it show what it has found. */
  readonly isCurrent: () => boolean;
}

export type Job = ReturnType<typeof createJob>;

/** Something that somebody starts: how far it is, a way to stop it, and why it failed. A new start takes the place of the one before. */
export function createJob() {
  const running = signal(false);
  const progress = signal(0);
  const failure = signal<string | null>(null);
  const stopped = signal(false);
  let stop: AbortController | null = null;

  return {
    running,
    progress,
    failure,
    stopped,
    stop: () => stop?.abort(),
    start: async (work: (work: JobWork) => Promise<void>): Promise<void> => {
      stop?.abort();
      const mine = new AbortController();
      stop = mine;
      const isCurrent = () => stop === mine;
      batch(() => {
        running.value = true;
        progress.value = 0;
        failure.value = null;
        stopped.value = false;
      });
      try {
        await work({
          signal: mine.signal,
          isCurrent,
          onProgress: share => {
            if (isCurrent()) progress.value = share;
          }
        });
      } catch (error) {
        if (!isCurrent()) return;
        if (mine.signal.aborted) stopped.value = true;
        else failure.value = error instanceof Error ? error.message : `${error as string}`;
      } finally {
        if (isCurrent()) {
          running.value = false;
          stop = null;
        }
      }
    }
  };
}
