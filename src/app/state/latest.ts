export interface Work<Result> {
  readonly signal: AbortSignal;
  /** Hands out a result on the way; late calls of a superseded job are ignored. */
  show: (result: Result) => void;
}

export interface LatestOptions<Job, Result> {
  run: (job: Job, work: Work<Result>) => Promise<Result>;
  onResult: (result: Result, job: Job) => void;
  /** `error` is null when the job ended with its last result. */
  onEnd: (job: Job, error: unknown) => void;
}

export interface Latest<Job> {
  /**
   * Starts `job` in place of the running one. A patient request lets the running job show its first result before it
   * is superseded, so that a stream of requests (a dragged slider) still shows results.
   */
  request(job: Job, options?: {patient?: boolean}): void;
  stop(): void;
}

/** Runs jobs of which only the newest matters. */
export function latest<Job, Result>({run, onResult, onEnd}: LatestOptions<Job, Result>): Latest<Job> {
  let current: {abort: AbortController; shown: boolean} | null = null;
  let waiting: Job | null = null;

  function start(job: Job) {
    current?.abort.abort();
    waiting = null;
    const mine = {abort: new AbortController(), shown: false};
    current = mine;
    const show = (result: Result) => {
      if (current !== mine) return;
      mine.shown = true;
      onResult(result, job);
      if (waiting !== null) start(waiting);
    };
    const end = (error: unknown) => {
      if (current !== mine) return;
      current = null;
      onEnd(job, error);
      if (waiting !== null) start(waiting);
    };
    run(job, {signal: mine.abort.signal, show}).then(
      result => {
        show(result);
        end(null);
      },
      (error: unknown) => end(error)
    );
  }

  return {
    request(job, {patient = false} = {}) {
      if (patient && current !== null && !current.shown) waiting = job;
      else start(job);
    },
    stop() {
      current?.abort.abort();
      current = null;
      waiting = null;
    }
  };
}
