import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  parseAllDocuments,
  YAMLMap,
} from 'yaml';

/** A place in a file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** A Prometheus alerting rule, as far as runbooks are concerned. */
export interface AlertRule extends Position {
  name: string;
  /** The annotation that leads to the runbook. */
  runbook?: Position & { url: string };
}

/** A file of rules, read. */
export interface RuleFile {
  rules: AlertRule[];
  /** Why nothing, or not everything, could be read. */
  problem?: Position & { message: string };
}

/** `runbook_url` is Prometheus's own convention; the others are seen in the wild. */
const RUNBOOK_ANNOTATIONS = [
  'runbook_url',
  'runbook',
  'runbookURL',
  'runbook_link',
];

/** Reads the rules of one YAML document. */
class RuleReader {
  readonly #document: Document;
  readonly #lines: LineCounter;
  readonly rules: AlertRule[] = [];
  /** Whether anything in the document is there for rules. */
  hasGroups = false;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** Plain groups, a `PrometheusRule`, or a list of them. */
  read(node: unknown): void {
    const map = this.#map(node);
    const spec = this.#map(map?.get('spec', true));
    this.#groups(map?.get('groups', true));
    this.#groups(spec?.get('groups', true));
    if (map?.get('kind') === 'List') {
      this.#items(map.get('items', true)).forEach(item => this.read(item));
    }
  }

  #groups(node: unknown): void {
    const groups = this.#items(node);
    this.hasGroups = this.hasGroups || groups.length > 0;
    for (const group of groups) {
      for (const item of this.#items(this.#map(group)?.get('rules', true))) {
        this.#rule(this.#map(item));
      }
    }
  }

  #rule(rule: YAMLMap | undefined): void {
    const name = rule?.get('alert', true);
    if (!rule || !isScalar(name)) {
      return;
    }
    const annotations = this.#map(rule.get('annotations', true));
    const found: AlertRule = {
      name: String(name.value),
      ...this.#position(name),
    };
    for (const key of RUNBOOK_ANNOTATIONS) {
      const value = this.#resolve(annotations?.get(key, true));
      const url = isScalar(value) ? String(value.value ?? '').trim() : '';
      if (url !== '' && isScalar(value)) {
        found.runbook = { url, ...this.#position(value) };
        break;
      }
    }
    this.rules.push(found);
  }

  #resolve(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #map(node: unknown): YAMLMap | undefined {
    const resolved = this.#resolve(node);
    return isMap(resolved) ? resolved : undefined;
  }

  #items(node: unknown): unknown[] {
    const resolved = this.#resolve(node);
    return isSeq(resolved) ? resolved.items : [];
  }

  #position(node: Node): Position {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return { line, column: col };
  }
}

/** Template expressions where YAML wants structure; in the text of an annotation they are Prometheus's own. */
function isTemplated(text: string): boolean {
  return /^\s*(?:- )?\{\{|:\s+\{\{/m.test(text);
}

/** Reads a file of alerting rules. It never throws. */
export function readRuleFile(text: string): RuleFile {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const rules: AlertRule[] = [];
  let hasGroups = false;
  for (const document of Array.isArray(documents) ? documents : []) {
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      const reason = (error.message.split('\n')[0] ?? '').replace(
        / at line \d+, column \d+:?$/,
        '',
      );
      const message = isTemplated(text)
        ? 'The file is a template of Helm and no YAML until it is rendered. Check what "helm template" prints.'
        : `The file is no YAML: ${reason}.`;
      return { rules: [], problem: { line, column: col, message } };
    }
    const reader = new RuleReader(document, lines);
    reader.read(document.contents);
    rules.push(...reader.rules);
    hasGroups = hasGroups || reader.hasGroups;
  }
  return hasGroups
    ? { rules }
    : {
        rules,
        problem: {
          line: 1,
          column: 1,
          message: isTemplated(text)
            ? 'The file is a template of Helm. Check what "helm template" prints.'
            : 'The file has no "groups" of rules, neither plain nor in the "spec" of a PrometheusRule.',
        },
      };
}
