import {describe, expect, test} from "vitest";
import type {BlockJob} from "../../src/engine/job.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import {poolRunner, type Port, type Reply, type Request} from "../../src/engine/runners/pool.ts";
import {replyTo, transfers} from "../../src/engine/runners/reply.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {serialisedRunner} from "../../src/engine/runners/serialised.ts";
import {threadRunner} from "../../src/engine/runners/threads.ts";
import {run} from "../../src/engine/run.ts";
import {compile} from "../../src/model/compile.ts";
import {keyFromSeed} from "../../src/random/key.ts";
import {segment, setting} from "../model/settings.ts";

const world = compile(setting({segments: [segment({need: 3})]}));
const job = (from: number, to = from + 10): BlockJob => ({
  kind: "block",
  worlds: [world],
  key: keyFromSeed("runners", 0),
  from,
  to,
  ratios: null
});
const broken = {...job(0), worlds: [{...world, coupled: true}]};

/** Workers in this thread that answer when they are told to. */
function workers() {
  const opened: Array<{requests: Request[]; answer(): void; fail(error: Error): void; closed: boolean}> = [];
  const open = (): Port => {
    let listeners: [onReply: (reply: Reply) => void, onFailure: (error: Error) => void];
    const worker = {
      requests: [] as Request[],
      closed: false,
      answer: () => listeners[0](replyTo(worker.requests.shift()!)),
      fail: (error: Error) => listeners[1](error)
    };
    opened.push(worker);
    return {
      post: request => void worker.requests.push(request),
      listen: (...both) => (listeners = both),
      close: () => (worker.closed = true)
    };
  };
  return {opened, open};
}

describe.each<[string, () => Runner]>([
  ["inline", inlineRunner],
  ["serialised", serialisedRunner],
  ["threads", () => threadRunner({threads: 2})]
])("the runner %s", (_, make) => {
  test("does jobs, says what is wrong with one, and goes on", async () => {
    const runner = make();
    const failed = runner.run(broken);
    const done = runner.run(job(5));
    await expect(failed).rejects.toThrow("invalid job: a coupled world cannot run person by person");
    expect(await done).toEqual(run(job(5)));
    runner.close();
  });

  test("leaves aborted jobs undone", async () => {
    const runner = make();
    await expect(runner.run(job(0), {signal: AbortSignal.abort(new Error("no longer wanted"))})).rejects.toThrow(
      "no longer wanted"
    );
    expect(await runner.run(job(1))).toEqual(run(job(1)));
    runner.close();
  });
});

describe("a pool of workers", () => {
  test("opens no more workers than it has jobs, and no more than it may", () => {
    const {opened, open} = workers();
    const pool = poolRunner(open, 3);
    expect(opened).toHaveLength(0);
    const results = [0, 1, 2, 3, 4].map(from => pool.run(job(from)));
    expect(opened).toHaveLength(3);
    expect(opened.map(({requests}) => requests.length)).toEqual([1, 1, 1]);
    for (const result of results) result.catch(() => {});
    pool.close();
    expect(opened.every(({closed}) => closed)).toBe(true);
  });

  test("gives every answer to its question, whoever answers first", async () => {
    const {opened, open} = workers();
    const pool = poolRunner(open, 2);
    const results = [10, 20, 30, 40].map(from => pool.run(job(from)));
    opened[1].answer();
    opened[1].answer();
    opened[0].answer();
    opened[1].answer();
    expect(await Promise.all(results)).toEqual([10, 20, 30, 40].map(from => run(job(from))));
    pool.close();
  });

  test("replaces a worker that fails and rejects its job only", async () => {
    const {opened, open} = workers();
    const pool = poolRunner(open, 1);
    const [first, second] = [pool.run(job(1)), pool.run(job(2))];
    opened[0].fail(new Error("out of memory"));
    await expect(first).rejects.toThrow("out of memory");
    expect(opened).toHaveLength(2);
    expect(opened[0].closed).toBe(true);
    opened[1].answer();
    expect(await second).toEqual(run(job(2)));
    pool.close();
  });

  test("does not begin jobs that were aborted while they waited, and hears out those under way", async () => {
    const {opened, open} = workers();
    const pool = poolRunner(open, 1);
    const controllers = [new AbortController(), new AbortController()];
    const [first, second] = controllers.map(({signal}, i) => pool.run(job(i), {signal}));
    const third = pool.run(job(2));
    for (const controller of controllers) controller.abort(new Error("changed my mind"));
    await expect(first).rejects.toThrow("changed my mind");
    await expect(second).rejects.toThrow("changed my mind");
    expect(opened[0].requests.map(({job: sent}) => (sent as BlockJob).from)).toEqual([0]);
    opened[0].answer();
    expect(opened[0].requests.map(({job: sent}) => (sent as BlockJob).from)).toEqual([2]);
    opened[0].answer();
    expect(await third).toEqual(run(job(2)));
    pool.close();
  });

  test("that is closed rejects what it has not done, and takes no more", async () => {
    const {open} = workers();
    const pool = poolRunner(open, 1);
    const jobs = [pool.run(job(0)), pool.run(job(1))];
    pool.close();
    for (const result of jobs) await expect(result).rejects.toThrow("invalid run: the runner was closed");
    await expect(pool.run(job(2))).rejects.toThrow("invalid run: the runner is closed");
  });

  test("needs at least one worker", () => {
    expect(() => poolRunner(workers().open, 0)).toThrow("invalid number of workers: 0");
    expect(() => poolRunner(workers().open, NaN)).toThrow("invalid number of workers: NaN");
  });
});

describe("a reply", () => {
  test("carries the result, or what went wrong", () => {
    expect(replyTo({id: 7, job: job(3)})).toEqual({id: 7, result: run(job(3))});
    expect(replyTo({id: 8, job: broken})).toEqual({
      id: 8,
      error: "invalid job: a coupled world cannot run person by person"
    });
  });

  test("hands over every buffer of a result once, and none of an error", () => {
    const key = keyFromSeed("runners", 0);
    const replies = [
      replyTo({id: 0, job: {...job(0), worlds: [world, world]}}),
      replyTo({id: 1, job: {kind: "replication", world, key, customers: 3}}),
      replyTo({id: 2, job: {kind: "replay", world, key, customer: 1, environment: null}})
    ];
    for (const reply of replies) {
      const buffers = transfers(reply);
      expect(new Set(buffers).size).toBe(buffers.length);
      const {result} = structuredClone(reply, {transfer: buffers}) as Extract<Reply, {result: unknown}>;
      expect(result.kind).toBe((reply as typeof reply & {result: {kind: string}}).result.kind);
      expect(buffers.every(({byteLength}) => byteLength === 0)).toBe(true);
    }
    expect(transfers(replyTo({id: 3, job: broken}))).toEqual([]);
  });
});
