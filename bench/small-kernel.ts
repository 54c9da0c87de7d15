// The small journey model in TypeScript against the same model in C (gcc -O2), with totals that must agree to the last bit.
// Run: node bench/small-kernel.ts
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {exactLog} from "../src/random/exact.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {interleave, timing, type Timing} from "./measure.ts";
import {report} from "./report.ts";
import {live, totalNames} from "./small-kernel-life.ts";
import {connected, siloed, type SmallWorld} from "./small-kernel-world.ts";

const GOAL = 1.7;
const CUSTOMERS = 100_000;
const CHUNK = 1_000;

const key = keyFromSeed("small kernel", 0);
const worlds = [siloed, connected];

/** Totals of both strategies, one after the other. */
function simulate(): Float64Array {
  const totals = worlds.map(() => new Float64Array(totalNames.length));
  worlds.forEach((world, s) => {
    for (let from = 0; from < CUSTOMERS; from += CHUNK) live(world, key, from, from + CHUNK, totals[s]);
  });
  return Float64Array.from(totals.flatMap(total => [...total]));
}

const list = (numbers: ArrayLike<number>) => `{${Array.from(numbers, String).join(", ")}}`;

/** The tables as C: the shortest decimal form of a number reads back as the same number. */
function header(): string {
  const sizes = Object.entries(siloed).map(
    ([name, table]: [string, Float64Array]) => `double ${name}[${table.length}];`
  );
  const initial = worlds.map((world: SmallWorld) => `{${Object.values(world).map(list).join(", ")}}`);
  return [
    `static const uint32_t KEY[4] = ${list(Uint32Array.from(key))};`,
    `static const double LN2 = ${exactLog(2)};`,
    `static const double LOGARITHM[257] = ${list(Float64Array.from({length: 257}, (_, i) => exactLog(1 + i / 256)))};`,
    `static const double RECIPROCAL[257] = ${list(Float64Array.from({length: 257}, (_, i) => 1 / (256 + i)))};`,
    `static const double SCALE[33] = ${list(Float64Array.from({length: 33}, (_, z) => 2 ** (z - 23)))};`,
    `struct world { ${sizes.join(" ")} };`,
    `static const struct world WORLDS[2] = {${initial.join(", ")}};`,
    ""
  ].join("\n");
}

/** Compiles the C program. Returns null where there is no gcc. */
function compileC(folder: string): string | null {
  if (spawnSync("gcc", ["--version"]).error) return null;
  writeFileSync(join(folder, "tables.h"), header());
  const source = fileURLToPath(new URL("./small-kernel.c", import.meta.url));
  const program = join(folder, "small-kernel");
  execFileSync("gcc", ["-O2", "-ffp-contract=off", "-I", folder, "-o", program, source]);
  return program;
}

function runC(program: string): {ms: number; totals: number[]} {
  const [ms, ...totals] = JSON.parse(execFileSync(program, [String(CUSTOMERS)], {encoding: "utf8"})) as number[];
  return {ms, totals};
}

const folder = mkdtempSync(join(tmpdir(), "small-kernel-"));
try {
  const program = compileC(folder);
  const mine = simulate();
  const inC: number[] = [];
  const times = await interleave(
    {
      TypeScript: simulate,
      C: () => {
        if (program === null) return;
        const {ms, totals} = runC(program);
        if (totals.some((total, i) => total !== mine[i]))
          throw new Error(`totals differ: ${totals.join(" ")} in C, ${mine.join(" ")}`);
        inC.push(ms);
      }
    },
    {rounds: 15, warmup: 3}
  );
  print(mine, times.TypeScript, inC.length === 0 ? null : timing(inC.slice(3)));
} finally {
  rmSync(folder, {recursive: true});
}

function print(totals: Float64Array, typescript: Timing, c: Timing | null): void {
  const at = totalNames.indexOf("events");
  const events = totals[at] + totals[at + totalNames.length];
  const row = (name: string, {min, median}: Timing) => [
    name,
    ((1e6 * min) / events).toFixed(1),
    ((1e6 * median) / events).toFixed(1),
    c === null ? "–" : (median / c.median).toFixed(2)
  ];
  const ratio = c === null ? NaN : typescript.median / c.median;
  report({
    title: `Small journey model, ${CUSTOMERS.toLocaleString("en")} customers × 2 strategies, ns of CPU an event`,
    head: ["language", "min", "median", "ratio of medians"],
    rows: [...(c === null ? [] : [row("C, gcc -O2", c)]), row("TypeScript", typescript)],
    notes: [
      `${(events / CUSTOMERS / worlds.length).toFixed(1)} events a customer and year, ${((1e-3 * events) / typescript.median).toFixed(1)} million a second in TypeScript.`,
      c === null
        ? "There is no gcc here, so there is no comparison."
        : "The totals of both programs are equal to the last bit."
    ],
    claims: [
      {
        claim: "Small kernel against C",
        goal: `≤ ${GOAL} ×`,
        measured: c === null ? "no gcc" : `${ratio.toFixed(2)} ×`,
        met: c === null ? null : ratio <= GOAL
      }
    ]
  });
}
