import type {Job, ResultOf} from "../job.ts";

export interface RunOptions {
  /** An aborted job rejects with the signal's reason; work under way may finish unheard. */
  readonly signal?: AbortSignal | undefined;
}

/** Somewhere to run jobs. The same job gives the same bytes wherever it runs. */
export interface Runner {
  /** Jobs that it works on at once. */
  readonly width: number;
  run<J extends Job>(job: J, options?: RunOptions): Promise<ResultOf<J>>;
  close(): void;
}
