import "../over.css";
import {commandGroups, keysOf} from "../../state/commands.ts";
import {Modal} from "../modal.tsx";
import type {OverlayProps} from "../overlays.tsx";
import {Keys} from "../palette/keys.tsx";
import {words} from "../words.ts";

/** Every key of the page by what it is for, from the same list that decides what a press does. */
export function KeysHelp({host, close}: OverlayProps) {
  const all = host.commands.all.value.filter(command => keysOf(command).length > 0);
  return (
    <Modal label={words.keys.title} class="keys-help" close={close}>
      <div class="over-head">
        <h2>{words.keys.title}</h2>
        <button type="button" class="small" onClick={close}>
          {words.keys.close}
        </button>
      </div>
      <p class="lead">{words.keys.lead}</p>
      <div class="key-groups">
        {commandGroups.map(group => {
          const commands = all.filter(command => command.group === group);
          if (commands.length === 0) return null;
          return (
            <section key={group}>
              <h3>{words.keys.groups[group]}</h3>
              <dl>
                {commands.map(command => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {keysOf(command).map(keys => (
                        <Keys key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{words.keys.everywhere}</h3>
          <dl>
            {words.keys.fixed.map(({keys, what}) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <span class="keys">
                    {keys.map(name => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
