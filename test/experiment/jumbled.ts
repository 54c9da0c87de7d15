import type {Job, ResultOf} from "../../src/engine/job.ts";
import {inlineRunner} from "../../src/engine/runners/inline.ts";
import type {Runner} from "../../src/engine/runners/runner.ts";
import {luck} from "../statistics/luck.ts";

/** A runner of some width whose answers come in any order. */
export function jumbledRunner(width: number): Runner {
  const inner = inlineRunner();
  const {uniform} = luck(`jumbled ${width}`);
  return {
    width,
    async run<J extends Job>(job: J, options?: {signal?: AbortSignal | undefined}): Promise<ResultOf<J>> {
      const result = await inner.run(job, options);
      await new Promise(resolve => setTimeout(resolve, 8 * uniform()));
      return result;
    },
    close: () => inner.close()
  };
}
