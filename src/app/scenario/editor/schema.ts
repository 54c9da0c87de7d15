/** A node of a JSON Schema, with what the language says of a number beside it. */
export interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: string;
  readonly description?: string;
  /** Unit of a number, its denominator, its value where the file says nothing, and its plausible range as it is written. */
  readonly unit?: string;
  readonly per?: string;
  readonly default?: unknown;
  readonly range?: readonly [unknown, unknown];
  readonly evidence?: string;
  readonly grade?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** What may stand at a path: all alternatives, each with what is said about the place. */
export function shapesAt(schema: Shape, path: readonly string[]): Shape[] {
  let shapes = alternatives(schema, schema);
  for (const name of path)
    shapes = shapes.flatMap(shape => {
      const next = /^\d+$/.test(name) && shape.items ? shape.items : memberOf(shape, name);
      return next ? alternatives(schema, next) : [];
    });
  return shapes;
}

/** Keys that a map may have, with what is known about each; the shapes are those of the map. */
export function keysOf(schema: Shape, shapes: readonly Shape[]): Map<string, Shape> {
  const found = new Map<string, Shape>();
  for (const {properties = {}} of shapes)
    for (const [name, shape] of Object.entries(properties))
      if (!found.has(name)) found.set(name, expanded(schema, shape));
  return found;
}

/** Whether a map is meant whose keys are names that the author gives. */
export function namesKeys(shapes: readonly Shape[]): boolean {
  return shapes.some(({additionalProperties}) => typeof additionalProperties === "object");
}

/** Values that the language has words for. */
export function wordsOf(shapes: readonly Shape[]): string[] {
  const words = shapes.flatMap(({type, enum: listed, const: only}) =>
    listed ? listed : only !== undefined ? [only] : type === "boolean" ? [true, false] : []
  );
  return [...new Set(words.map(String))];
}

/** What is said about the place, from the first alternative that says anything. */
export function aboutOf(shapes: readonly Shape[]): Shape | undefined {
  return shapes.find(({description, unit}) => description !== undefined || unit !== undefined) ?? shapes[0];
}

function memberOf({properties, additionalProperties}: Shape, name: string): Shape | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === "object" ? additionalProperties : undefined;
}

function expanded(schema: Shape, shape: Shape): Shape {
  const name = /^#\/\$defs\/(.+)$/.exec(shape.$ref ?? "")?.[1];
  const target = name === undefined ? undefined : schema.$defs?.[name];
  if (!target) return shape;
  const {$ref: _, ...own} = shape;
  return {...expanded(schema, target), ...own};
}

function alternatives(schema: Shape, shape: Shape): Shape[] {
  const {anyOf, ...rest} = expanded(schema, shape);
  if (!anyOf) return [rest];
  const {description, unit, per, range, evidence, grade} = rest;
  const about = Object.fromEntries(
    Object.entries({description, unit, per, range, evidence, grade, default: rest.default}).filter(
      ([, value]) => value !== undefined
    )
  );
  return anyOf.flatMap(one => alternatives(schema, one)).map(one => ({...one, ...about}));
}
