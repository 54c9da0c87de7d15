import type {Job, ResultOf} from "../job.ts";
import type {Runner} from "./runner.ts";

/** One worker of a pool, whatever kind it is. */
export interface Port {
  post(message: Request): void;
  /** Called once with a reply, or with an error that ends the worker. */
  listen(onReply: (reply: Reply) => void, onFailure: (error: Error) => void): void;
  close(): void;
}

export interface Request {
  readonly id: number;
  readonly job: Job;
}

export type Reply =
  | {readonly id: number; readonly result: ResultOf<Job>}
  | {readonly id: number; readonly error: string};

interface Task {
  readonly id: number;
  readonly job: Job;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

interface Seat {
  port: Port;
  task: Task | null;
}

/** Runs jobs on workers: one at a time each, in order of arrival. A worker that fails is replaced and its job rejected. */
export function poolRunner(open: () => Port, width: number): Runner {
  if (!(width >= 1)) throw new Error(`invalid number of workers: ${width}`);
  const waiting: Task[] = [];
  const seats: Seat[] = [];
  let nextId = 0;
  let closed = false;

  const settle = (seat: Seat, settleTask: (task: Task) => void) => {
    const {task} = seat;
    seat.task = null;
    if (task !== null && !task.signal?.aborted) settleTask(task);
    next();
  };
  const seatUp = (seat: Seat) => {
    seat.port.listen(
      reply => {
        if (seat.task === null || seat.task.id !== reply.id) return;
        settle(seat, task => {
          if ("error" in reply) task.reject(new Error(reply.error));
          else task.resolve(reply.result as never);
        });
      },
      error => {
        seat.port.close();
        if (!closed) {
          seat.port = open();
          seatUp(seat);
        }
        settle(seat, task => task.reject(error));
      }
    );
  };
  const next = () => {
    while (waiting.length > 0) {
      let seat = seats.find(({task}) => task === null);
      if (seat === undefined) {
        if (seats.length >= width) return;
        seat = {port: open(), task: null};
        seats.push(seat);
        seatUp(seat);
      }
      const task = waiting.shift()!;
      if (task.signal?.aborted) continue;
      seat.task = task;
      seat.port.post({id: task.id, job: task.job});
    }
  };

  return {
    width,
    run: <J extends Job>(job: J, {signal}: {signal?: AbortSignal | undefined} = {}) =>
      new Promise<ResultOf<J>>((resolve, reject) => {
        if (closed) return reject(new Error("invalid run: the runner is closed"));
        if (signal?.aborted) return reject(signal.reason);
        const abort = () => reject(signal!.reason);
        signal?.addEventListener("abort", abort, {once: true});
        // A signal may outlive thousands of jobs.
        const settled =
          <A>(settle: (argument: A) => void) =>
          (argument: A) => {
            signal?.removeEventListener("abort", abort);
            settle(argument);
          };
        waiting.push({
          id: nextId++,
          job,
          resolve: settled(resolve as Task["resolve"]),
          reject: settled(reject),
          signal
        });
        next();
      }),
    close() {
      closed = true;
      for (const {port, task} of seats) {
        port.close();
        task?.reject(new Error("invalid run: the runner was closed"));
      }
      for (const task of waiting) task.reject(new Error("invalid run: the runner was closed"));
      seats.length = waiting.length = 0;
    }
  };
}
