import {namesOf} from "../../state/keys.ts";
import {mac} from "../machine.ts";

/** Keys as small caps, one sign each. */
export function Keys({keys}: {keys: string}) {
  return (
    <span class="keys">
      {namesOf(keys, mac).map((name, i) => (
        <kbd key={i}>{name}</kbd>
      ))}
    </span>
  );
}
