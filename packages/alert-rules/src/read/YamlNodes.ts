import {
  Alias,
  Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  Scalar,
  visit,
} from 'yaml';
import { Position } from '../model/alertRule';

/** Merge keys within merge keys, deeper than which nobody writes. */
const MAX_MERGES = 5;

/**
 * Walks a parsed YAML document along its aliases and merge keys.
 *
 * @remarks
 * Nothing is expanded, so that a few lines of aliases cannot grow without end,
 * and an alias is looked up in a table: the library's own `Alias.resolve` goes
 * through the whole document each time.
 */
export class YamlNodes {
  readonly #anchors = new Map<string, Node[]>();
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#lines = lines;
    visit(document, (_, node) => {
      if (isNode(node) && !isAlias(node) && node.anchor) {
        const known = this.#anchors.get(node.anchor);
        if (known) {
          known.push(node);
        } else {
          this.#anchors.set(node.anchor, [node]);
        }
      }
    });
  }

  /** The values of a map by key, those of `<<` after its own. */
  fields(node: unknown, depth = 0): ReadonlyMap<string, unknown> {
    const resolved = this.#resolve(node);
    const fields = new Map<string, unknown>();
    if (!isMap(resolved) || depth > MAX_MERGES) {
      return fields;
    }
    const merged: unknown[] = [];
    for (const { key, value } of resolved.items) {
      if (!isScalar(key)) {
        continue;
      }
      if (key.value === '<<') {
        merged.push(...(this.items(value) ?? [value]));
      } else if (!fields.has(String(key.value))) {
        fields.set(String(key.value), value);
      }
    }
    for (const source of merged) {
      for (const [key, value] of this.fields(source, depth + 1)) {
        if (!fields.has(key)) {
          fields.set(key, value);
        }
      }
    }
    return fields;
  }

  /** The entries of a list; undefined where the node is none. */
  items(node: unknown): readonly unknown[] | undefined {
    const resolved = this.#resolve(node);
    return isSeq(resolved) ? resolved.items : undefined;
  }

  /** The text of a scalar with where it stands; undefined for all else and for nothing. */
  text(node: unknown): (Position & { text: string }) | undefined {
    const resolved = this.#resolve(node);
    if (!isScalar(resolved) || resolved.value === null) {
      return undefined;
    }
    const text = textOf(resolved).trim();
    return text ? { text, ...this.position(resolved) } : undefined;
  }

  position(node: Node): Position {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  }

  #resolve(node: unknown): unknown {
    return isAlias(node) ? this.#anchored(node) : node;
  }

  /** An anchor may be given again; an alias means the last before it. */
  #anchored(alias: Alias): Node | undefined {
    const at = alias.range?.[0] ?? 0;
    return this.#anchors
      .get(alias.source)
      ?.filter(node => (node.range?.[0] ?? 0) < at)
      .pop();
  }
}

/** As written where that differs from the value: `1.10`, `0x10` and `yes` are labels. */
function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string'
    ? scalar.value
    : scalar.source ?? String(scalar.value);
}
