import {expect, test} from "vitest";
import {drawingQueue, perFrame} from "../../src/app/state/frames.ts";

function frames() {
  let waiting: Array<() => void> = [];
  return {
    request: (callback: () => void) => waiting.push(callback),
    next: () => {
      const callbacks = waiting;
      waiting = [];
      for (const callback of callbacks) callback();
      return callbacks.length;
    }
  };
}

test("only the newest value of a frame is handed on", () => {
  const {request, next} = frames();
  const seen: number[] = [];
  const show = perFrame<number>(value => seen.push(value), request);
  show(1);
  show(2);
  show(3);
  expect(seen).toEqual([]);
  expect(next()).toBe(1);
  show(4);
  next();
  expect(seen).toEqual([3, 4]);
});

test("drawing stops when the frame's budget is spent and goes on in the next frame", () => {
  const {request, next} = frames();
  let clock = 0;
  const drawn: string[] = [];
  const queue = drawingQueue(request, {budget: 8, now: () => clock});
  for (const name of ["a", "b", "c"]) {
    queue.add({}, () => {
      clock += 5;
      drawn.push(name);
    });
  }
  next();
  expect(drawn).toEqual(["a", "b"]);
  next();
  expect(drawn).toEqual(["a", "b", "c"]);
  expect(next()).toBe(0);
});

test("a newer drawing of the same picture replaces the waiting one, a removed one is not drawn", () => {
  const {request, next} = frames();
  const drawn: string[] = [];
  const queue = drawingQueue(request, {now: () => 0});
  const [a, b] = [{}, {}];
  queue.add(a, () => drawn.push("old a"));
  queue.add(b, () => drawn.push("b"));
  queue.add(a, () => drawn.push("new a"));
  queue.remove(b);
  next();
  expect(drawn).toEqual(["new a"]);
});

test("a picture that fails does not keep the others from being drawn", () => {
  const {request, next} = frames();
  const drawn: string[] = [];
  const queue = drawingQueue(request, {now: () => 0});
  queue.add({}, () => {
    throw new Error("broken");
  });
  queue.add({}, () => drawn.push("fine"));
  expect(next).toThrow("broken");
  next();
  expect(drawn).toEqual(["fine"]);
});
