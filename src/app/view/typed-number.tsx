import {useSignal} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import type {Parameter} from "../../scenario/scenario.ts";
import type {Dial} from "../state/dial.ts";
import {plainTyped, quantity, typedOf} from "../state/quantity.ts";
import {words} from "../words.ts";
import type {Bench} from "./bench.ts";

const own = words.dials;

export interface TypedNumberProps {
  readonly bench: Bench;
  readonly parameter: Parameter;
  readonly span: Dial;
  readonly value: number;
  readonly end: () => void;
}

/** A number typed exactly: Enter takes it, Escape gives it up. */
export function TypedNumber({bench, parameter, span, value, end}: TypedNumberProps) {
  const {path, label, unit, per, low, high, limits, value: standard} = parameter;
  const typed = typedOf(value, unit);
  const field = useRef<HTMLInputElement>(null);
  const fault = useSignal("");
  useEffect(() => field.current!.select(), []);
  const id = `typed-${path.replaceAll(/[^a-z0-9]/gi, "-")}`;
  const take = async (event: Event) => {
    event.preventDefault();
    const text = field.current!.value;
    if (limits.word !== null && text.trim().replaceAll(" ", "-") === limits.word) {
      bench.setValue(path, Infinity, standard);
      return end();
    }
    const amount = plainTyped(text, typed) ?? (await import("../../scenario/quantity.ts")).readAmount(text);
    if (amount === null) fault.value = own.unreadable;
    else if ((low !== null && amount < low) || (high !== null && amount > high))
      fault.value = own.implausible(quantity(low ?? -Infinity, unit), quantity(high ?? Infinity, unit));
    else if (amount >= span.min && amount <= span.max) {
      bench.setValue(path, amount, standard);
      end();
    } else {
      // Beyond the slider only the language itself knows what is possible.
      try {
        await bench.edit([{kind: "value", path, value: amount}]);
        end();
      } catch (error) {
        fault.value = error instanceof Error ? error.message : String(error);
      }
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end();
  };
  return (
    <form class="typed" onSubmit={event => void take(event)} onKeyDown={leave}>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        defaultValue={typed.text}
        aria-label={own.typed(label, [typed.unit, per].filter(Boolean).join(" "))}
        aria-invalid={fault.value !== ""}
        aria-describedby={fault.value === "" ? undefined : `${id}-fault`}
      />
      <span>{[typed.unit, per].filter(Boolean).join(" ")}</span>
      <button type="submit" class="small">
        {own.set}
      </button>
      {fault.value !== "" && (
        <p id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
