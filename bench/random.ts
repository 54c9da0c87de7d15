// CPU time per uniform and per unit exponential against Math.random, seedrandom's generators and Math.log.
// Interleaved rounds, minimum and median. Run: npx node bench/random.ts [rounds]
import seedrandom from "seedrandom";
import {uniform, unitExponential} from "../src/random/exact.ts";
import {keyFromSeed} from "../src/random/key.ts";
import {threefryBlock} from "../src/random/threefry.ts";

const rounds = Number(process.argv[2] ?? 15);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`invalid number of rounds: ${process.argv[2]}`);

const state = Int32Array.of(...keyFromSeed("bench", 0), 0, 1, 2, 3);
const words = new Int32Array(4);
const alea = seedrandom.alea("bench");
const arc4 = seedrandom("bench");

/** Each task makes n numbers and returns their sum. */
const uniforms: Record<string, (n: number) => number> = {
  "threefry, one block of 4 an event": n => {
    let sum = 0;
    for (let i = 0; i < n; i += 4) {
      state[4] = i;
      threefryBlock(state, words);
      sum += uniform(words[0]) + uniform(words[1]) + uniform(words[2]) + uniform(words[3]);
    }
    return sum;
  },
  "Math.random": n => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.random();
    return sum;
  },
  "seedrandom alea": n => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += alea();
    return sum;
  },
  "seedrandom ARC4": n => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += arc4();
    return sum;
  }
};

const exponentials: Record<string, (n: number) => number> = {
  "unitExponential of a threefry word": n => {
    let sum = 0;
    for (let i = 0; i < n; i += 4) {
      state[4] = i;
      threefryBlock(state, words);
      sum += unitExponential(words[0]) + unitExponential(words[1]);
      sum += unitExponential(words[2]) + unitExponential(words[3]);
    }
    return sum;
  },
  "−Math.log of a threefry word": n => {
    let sum = 0;
    for (let i = 0; i < n; i += 4) {
      state[4] = i;
      threefryBlock(state, words);
      sum -= Math.log(uniform(words[0])) + Math.log(uniform(words[1]));
      sum -= Math.log(uniform(words[2])) + Math.log(uniform(words[3]));
    }
    return sum;
  },
  "−Math.log of Math.random": n => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum -= Math.log(1 - Math.random());
    return sum;
  }
};

compare("ns a uniform", uniforms, 0.5);
compare("ns a unit exponential", exponentials, 1);

/** Prints minimum and median CPU nanoseconds a number, and the ratio of minima to the first task's. */
function compare(title: string, tasks: Record<string, (n: number) => number>, mean: number): void {
  const n = 2_000_000;
  const names = Object.keys(tasks);
  const times = new Map(names.map(name => [name, [] as number[]]));
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      const sum = tasks[name](n);
      const {user, system} = process.cpuUsage(start);
      if (Math.abs(sum / n - mean) > 0.01) throw new Error(`${name} has mean ${sum / n}`);
      if (round >= 0) times.get(name)!.push(((user + system) * 1000) / n);
    }
  }
  const sorted = names.map(name => times.get(name)!.sort((a, b) => a - b));
  console.log(`\n${title.padEnd(36)}   min  median  ratio`);
  names.forEach((name, i) => {
    const [min, median, ratio] = [sorted[i][0], sorted[i][rounds >> 1], sorted[i][0] / sorted[0][0]];
    console.log(`${name.padEnd(36)}${fixed(min, 6)}${fixed(median, 8)}${fixed(ratio, 7)}`);
  });
}

function fixed(value: number, width: number): string {
  return value.toFixed(2).padStart(width);
}
