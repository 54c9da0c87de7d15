import {parseAst} from "vite";

/** A node of the syntax tree, as far as the rules look at it. */
export interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Import {
  readonly from: string;
  /** Leaves nothing behind at run time. */
  readonly typeOnly: boolean;
}

export interface Module {
  /** Path from the root of the repository, e.g. `src/model/world.ts`. */
  readonly path: string;
  readonly body: readonly Node[];
  readonly imports: readonly Import[];
  /** Names that are used as values but declared nowhere in the module. */
  readonly globals: ReadonlySet<string>;
  /** Those of them that occur in another place than before a dot. */
  readonly bareGlobals: ReadonlySet<string>;
  /** `object.property` and `.property` of every member expression with a literal name. */
  readonly members: ReadonlySet<string>;
  /** Types of all nodes, with the operator where there is one: `BinaryExpression **`. */
  readonly kinds: ReadonlySet<string>;
}

/** Parses one TypeScript module and lists what the rules need. Comments and strings are no code. */
export function parseModule(path: string, source: string): Module {
  const program = parseAst(source, {lang: path.endsWith(".tsx") ? "tsx" : "ts"}) as unknown as Node;
  const body = program.body as Node[];
  const imports: Import[] = [];
  const used = new Set<string>();
  const bare = new Set<string>();
  const declared = new Set<string>();
  const members = new Set<string>();
  const kinds = new Set<string>();
  walk(program, (node, parent, field) => {
    kinds.add("operator" in node ? `${node.type} ${String(node.operator)}` : node.type);
    const from = importedName(node);
    if (from !== null) imports.push({from, typeOnly: isTypeOnly(node)});
    if (node.type === "MemberExpression") {
      const property = memberName(node);
      members.add(`.${property}`).add(`${nameOf(node.object)}.${property}`);
    }
    for (const name of declaredNames(node)) declared.add(name);
    if (node.type !== "Identifier" || parent === null || !isValue(parent, field)) return;
    used.add(nameOf(node));
    if (parent.type !== "MemberExpression" || field !== "object") bare.add(nameOf(node));
  });
  const undeclared = (names: Set<string>) => new Set([...names].filter(name => !declared.has(name)));
  return {path, body, imports, members, kinds, globals: undeclared(used), bareGlobals: undeclared(bare)};
}

type Visit = (node: Node, parent: Node | null, field: string) => void;

function walk(node: Node, visit: Visit, parent: Node | null = null, field = ""): void {
  visit(node, parent, field);
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === "object" && "type" in child) walk(child as Node, visit, node, name);
    }
  }
}

function importedName(node: Node): string | null {
  if (!/^(Import|ExportNamed|ExportAll)Declaration$|^(ImportExpression|TSImportType)$/.test(node.type)) return null;
  const value = (node.source as Node | null)?.value;
  if (typeof value === "string") return value;
  return node.type === "ImportExpression" ? "" : null;
}

function isTypeOnly(node: Node): boolean {
  if (node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  return specifiers.length > 0 && specifiers.every(({importKind}) => importKind === "type");
}

function memberName(node: Node): string {
  const property = node.property as Node;
  if (!node.computed) return nameOf(property);
  return property.type === "Literal" ? String(property.value) : "[computed]";
}

function nameOf(node: unknown): string {
  const {type, name} = node as Node;
  return type === "Identifier" ? String(name) : "";
}

/** The names that a declaration, a list of parameters, a `catch` or an import brings into the module. */
function declaredNames(node: Node): string[] {
  if (/^Import.*Specifier$/.test(node.type)) return [nameOf(node.local)];
  if (node.type === "CatchClause") return boundNames(node.param);
  if (!/^VariableDeclarator$|Function|^Class/.test(node.type)) return [];
  return [node.id, ...((node.params ?? []) as unknown[])].flatMap(boundNames);
}

function boundNames(pattern: unknown): string[] {
  const node = pattern as Node | null | undefined;
  if (!node) return [];
  const parts = [node.left, node.argument, ...((node.elements ?? []) as unknown[])];
  const properties = ((node.properties ?? []) as Node[]).map(property => property.value ?? property.argument);
  return node.type === "Identifier" ? [nameOf(node)] : [...parts, ...properties].flatMap(boundNames);
}

function isValue(parent: Node, field: string): boolean {
  if (field === "property" && parent.type === "MemberExpression") return parent.computed === true;
  if (field === "key") return parent.computed === true;
  if (/^TS(As|Satisfies|NonNull|TypeAssertion|InstantiationExpression)/.test(parent.type))
    return field === "expression";
  return !/^TS|Specifier$|^(Labeled|Break|Continue)Statement$|^MetaProperty$/.test(parent.type);
}
