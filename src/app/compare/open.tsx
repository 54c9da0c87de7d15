import "./compare.css";
import type {Host} from "../view/host.ts";
import {Differences} from "./differences.tsx";
import {Matrix} from "./matrix.tsx";
import {Method} from "./method.tsx";
import {Strategies} from "./strategies.tsx";
import {createValues} from "./value.ts";

/** The tools of the comparison, with what they have found, which outlives the view. */
export function compareTools(host: Host) {
  const values = createValues(host.bench, host);
  return {
    /** What is compared, and the result that was pinned. */
    Strategies: () => <Strategies {...host} />,
    /** What differs, what is linked, and how a figure is made. */
    Below: () => (
      <>
        <Differences {...host} />
        <Matrix host={host} values={values} />
        {host.comparing.explained.value !== null && <Method {...host} />}
      </>
    )
  };
}
