import {useSignal} from "@preact/signals";
import type {Evidence} from "../../scenario/evidence/evidence.ts";
import {words} from "../words.ts";

/** The source of a number by its id; asked, it says what was found, by whom and when. */
export function Source({id}: {id: string}) {
  const evidence = useSignal<Evidence | null>(null);
  const open = useSignal(false);
  const toggle = async () => {
    // The register is fetched when somebody wants to know.
    evidence.value ??= (await import("../../scenario/evidence/register.ts")).register[id] ?? null;
    open.value = !open.value;
  };
  return (
    <>
      <button type="button" class="link" aria-expanded={open.value} onClick={toggle}>
        {words.dials.source(id)}
      </button>
      {open.value && (
        <span class="evidence" role="note">
          {evidence.value ? words.dials.evidence(evidence.value) : words.dials.unknownSource(id)}
        </span>
      )}
    </>
  );
}
