import {render} from "preact";
render(<h1>Throughline</h1>, document.querySelector("#app")!);
