import {expect, test} from "vitest";

test("the tests run in Chromium with its own document, not in an imitation", () => {
  expect(navigator.userAgent).toMatch(/Chrome\/\d+/);
  const box = document.body.appendChild(document.createElement("div"));
  box.style.cssText = "width: 123px; height: 45px";
  expect(box.getBoundingClientRect()).toMatchObject({width: 123, height: 45});
  box.remove();
});

test("text comes back from compression without a length limit or a loss", async () => {
  const text = "a scenario, ünïcode and 数字\n".repeat(5000);
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = await new Response(packed).arrayBuffer();
  expect(bytes.byteLength).toBeLessThan(3000);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  expect(await new Response(unpacked).text()).toBe(text);
});

test("a typed array moves to a worker and back without being copied", async () => {
  const source = `onmessage = ({data}) => { data[0] += 1; postMessage(data, [data.buffer]); };`;
  const url = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
  const worker = new Worker(url);
  const numbers = Float64Array.of(41, 0.1);
  const answer = new Promise<Float64Array>(resolve => {
    worker.onmessage = ({data}: MessageEvent<Float64Array>) => resolve(data);
  });
  worker.postMessage(numbers, [numbers.buffer]);
  expect(numbers.length).toBe(0);
  expect(Array.from(await answer)).toEqual([42, 0.1]);
  worker.terminate();
  URL.revokeObjectURL(url);
});
