import {describe, expect, test} from "vitest";
import {inOrder} from "../../src/experiment/in-order.ts";

/** Pieces of work that are done when they are told to be. */
function bench(count: number) {
  const started: number[] = [];
  const finish = new Map<number, {done: () => void; fail: (error: Error) => void}>();
  const start = (piece: number) => {
    started.push(piece);
    return new Promise<string>((resolve, reject) =>
      finish.set(piece, {done: () => resolve(`done ${piece}`), fail: reject})
    );
  };
  const pieces = Array.from({length: count}, (_, i) => i).values();
  const taken: string[] = [];
  const take = (piece: number, result: string) => void taken.push(`${piece}: ${result}`);
  const settled = () => new Promise(resolve => setTimeout(resolve));
  return {pieces, start, take, started, taken, finish, settled};
}

describe("work in order", () => {
  test("is handed over in the order of its pieces, and no more of it is under way than said", async () => {
    const {pieces, start, take, started, taken, finish, settled} = bench(6);
    const all = inOrder(pieces, start, take, {ahead: 2});
    await settled();
    expect(started).toEqual([0, 1]);
    finish.get(1)!.done();
    await settled();
    // the second is done and makes room, but waits for the first
    expect(started).toEqual([0, 1, 2]);
    expect(taken).toEqual([]);
    finish.get(0)!.done();
    await settled();
    expect(taken).toEqual(["0: done 0", "1: done 1"]);
    for (let piece = 2; piece < 6; piece++) {
      finish.get(piece)!.done();
      await settled();
    }
    await all;
    expect(taken.map(text => text[0])).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  test("does not pile up results behind one that takes long", async () => {
    const {pieces, start, take, started, finish, settled} = bench(50);
    const all = inOrder(pieces, start, take, {ahead: 2});
    await settled();
    for (let piece = 1; piece < 50 && finish.has(piece); piece++) {
      finish.get(piece)!.done();
      await settled();
    }
    expect(started).toHaveLength(8);
    for (let piece = 0; piece < 50; piece++) {
      finish.get(piece)!.done();
      await settled();
    }
    await all;
    expect(started).toHaveLength(50);
  });

  test("ends with the first failure in the order of the pieces", async () => {
    const {pieces, start, take, taken, finish, settled} = bench(3);
    const all = inOrder(pieces, start, take, {ahead: 3});
    all.catch(() => {});
    finish.get(1)!.fail(new Error("broken"));
    await settled();
    expect(taken).toEqual([]);
    finish.get(0)!.done();
    await expect(all).rejects.toThrow("broken");
    expect(taken).toEqual(["0: done 0"]);
  });

  test("stops when aborted", async () => {
    const {pieces, start, take, taken, finish} = bench(5);
    const stop = new AbortController();
    const all = inOrder(pieces, start, take, {ahead: 2, signal: stop.signal});
    stop.abort(new Error("enough"));
    finish.get(0)!.done();
    await expect(all).rejects.toThrow("enough");
    expect(taken).toHaveLength(1);
  });
});
