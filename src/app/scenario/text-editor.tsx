import {useSignalEffect} from "@preact/signals";
import {useEffect, useRef} from "preact/hooks";
import {outcomes} from "../../outcome/registry.ts";
import type {Parameter} from "../../scenario/scenario.ts";
import {mac} from "../shell/machine.ts";
import type {Bench} from "../view/bench.ts";
import type {Host} from "../view/host.ts";
import type {Known} from "./editor/complete.ts";
import {mountEditor, type Editor} from "./editor/mount.ts";
import type {Shape} from "./editor/schema.ts";
import {numberAt} from "./numbers.ts";
import type {ScenarioText} from "./text.ts";
import {words} from "./words.ts";

export interface TextEditorProps {
  readonly host: Pick<Host, "bench" | "commands">;
  readonly text: ScenarioText;
  readonly onPlace: (path: readonly string[]) => void;
  readonly onReady: (editor: Editor | null) => void;
}

let knowing: Known | null = null;

/** What completion and hovering know comes with a file of its own. */
async function learn(): Promise<void> {
  const [{default: schema}, {register}] = await Promise.all([
    import("virtual:scenario-schema"),
    import("../../scenario/evidence/register.ts")
  ]);
  knowing = {
    schema: schema as Shape,
    outcomes: outcomes.map(({id, label}) => ({id, label})),
    evidence: Object.entries(register).map(([id, {parameter}]) => ({id, label: parameter}))
  };
}

/** The editor in the page; its text is that of the state. */
export function TextEditor({host, text, onPlace, onReady}: TextEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  useEffect(() => {
    void learn();
    const root = place.current!.shadowRoot ?? place.current!.attachShadow({mode: "open"});
    const help = document.createElement("p");
    help.id = "help";
    help.hidden = true;
    help.textContent = words.editor.help(mac ? "Cmd" : "Ctrl");
    root.replaceChildren(help);
    const {bench, commands} = host;
    const mounted = mountEditor({
      parent: root,
      text: text.text.peek() ?? "",
      help: help.id,
      json: () => bench.opened.peek().file.endsWith(".json"),
      known: () => knowing,
      parameterAt: path => chosen(bench, numberAt(path, bench.offered.peek().parameters)),
      onType: written => text.type(written),
      onLeave: () => void text.leave(),
      onPlace,
      typing: text.typing,
      undo: () => commands.run("change.undo"),
      redo: () => commands.run("change.redo")
    });
    editor.current = mounted;
    const detach = text.attach(mounted);
    mounted.mark(text.errors.peek());
    onReady(mounted);
    return () => {
      detach();
      onReady(null);
      mounted.close();
    };
  }, []);
  useSignalEffect(() => {
    const errors = text.errors.value;
    editor.current?.mark(errors);
  });
  return <div class="text-editor" ref={place} />;
}

/** A number with the value in force. */
function chosen(bench: Bench, parameter: Parameter | undefined): Parameter | undefined {
  const value = parameter && bench.choices.peek().values.get(parameter.path);
  return value === undefined ? parameter : {...parameter!, value};
}
