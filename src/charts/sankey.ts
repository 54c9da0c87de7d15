/** A state at a step of the ways, px; `passing`: an end that was reached before, only passed on to the last column. */
export interface FlowNode {
  readonly state: string;
  readonly column: number;
  readonly share: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly passing: boolean;
}

/** A band from the right of one node to the left of another; `y1`, `y2`: its upper ends. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly thick: number;
}

export interface FlowOptions {
  /** States from top to bottom, the same in every column. */
  readonly order: readonly string[];
  readonly ends: ReadonlySet<string>;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** Width of a node, and room between nodes. */
  readonly bar: number;
  readonly gap: number;
}

/**
 * Places ways of up to a few steps as an alluvial diagram: states keep their order in all columns, and a way that has ended runs on to the last
 * column, so that all ends can be compared there. Heights are the same everywhere: one share, one height.
 */
export function layout(
  ways: ReadonlyArray<{readonly steps: readonly string[]; readonly share: number}>,
  {order, ends, width, top, height, bar, gap}: FlowOptions
): {nodes: FlowNode[]; links: FlowLink[]; columns: number} {
  const used = ways.filter(({steps, share}) => share > 0 && steps.length > 0);
  const columns = Math.max(1, ...used.map(({steps}) => steps.length));
  const at = (steps: readonly string[], column: number) => steps[Math.min(column, steps.length - 1)]!;
  const sums = Array.from({length: columns}, (_, column) => {
    const sum = new Map<string, {share: number; arrived: boolean}>();
    for (const {steps, share} of used) {
      const state = at(steps, column);
      const entry = sum.get(state) ?? {share: 0, arrived: false};
      sum.set(state, {share: entry.share + share, arrived: entry.arrived || column < steps.length});
    }
    return sum;
  });
  const total = used.reduce((sum, {share}) => sum + share, 0);
  const most = Math.max(...sums.map(sum => sum.size), 1);
  const scale = total > 0 ? Math.max(1, height - (most - 1) * gap) / total : 0;
  const rank = (state: string) => (order.includes(state) ? order.indexOf(state) : order.length);
  const step = columns > 1 ? (width - bar) / (columns - 1) : 0;
  const nodes = sums.flatMap((sum, column) => {
    const states = [...sum].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    // Columns with fewer nodes spread them, so that the first and the last one lie where those of the others do.
    const free = height - total * scale;
    const between = states.length > 1 ? Math.min(free / (states.length - 1), gap * 6) : 0;
    let y = top;
    return states.map(([state, {share}]) => {
      const node = {
        state,
        column,
        share,
        x: column * step,
        y,
        height: share * scale,
        passing: ends.has(state) && column < columns - 1
      };
      y += node.height + between;
      return node;
    });
  });
  const node = (column: number, state: string) =>
    nodes.find(found => found.column === column && found.state === state)!;
  const links: FlowLink[] = [];
  for (let column = 0; column + 1 < columns; column++) {
    const flows = new Map<string, {from: string; to: string; share: number}>();
    for (const {steps, share} of used) {
      const [from, to] = [at(steps, column), at(steps, column + 1)];
      const key = `${from}\n${to}`;
      flows.set(key, {from, to, share: (flows.get(key)?.share ?? 0) + share});
    }
    const left = new Map<string, number>();
    const right = new Map<string, number>();
    const sorted = [...flows.values()].toSorted((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
    const ends2 = sorted.map(({from, to, share}) => {
      const start = node(column, from);
      const y1 = start.y + (left.get(from) ?? 0) * scale;
      left.set(from, (left.get(from) ?? 0) + share);
      return {from, to, share, x1: start.passing ? start.x : start.x + bar, y1};
    });
    for (const link of ends2.toSorted((a, b) => rank(a.to) - rank(b.to) || rank(a.from) - rank(b.from))) {
      const stop = node(column + 1, link.to);
      const y2 = stop.y + (right.get(link.to) ?? 0) * scale;
      right.set(link.to, (right.get(link.to) ?? 0) + link.share);
      const {from, to, x1, y1, share} = link;
      links.push({from, to, x1, x2: stop.x, y1, y2, thick: share * scale});
    }
  }
  return {nodes, links, columns};
}
