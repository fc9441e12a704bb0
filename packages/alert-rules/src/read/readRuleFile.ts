import { Diagnostic } from 'runbook-markdown';
import { Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { AlertRule, Position } from '../model/alertRule';
import {
  malformedRules,
  noGroups,
  notYaml,
  tooDeep,
  tooLarge,
  tooManyRules,
} from './problems';
import { readRule } from './readRule';
import { YamlNodes } from './YamlNodes';

/** A file of rules, read. @public */
export interface RuleFile {
  /** Its alerting rules in order; recording rules are left out. */
  rules: AlertRule[];
  /** Why nothing, or not everything, could be read. */
  diagnostics: Diagnostic[];
}

/** Far more than one file of a service has; aliases could make any number. */
const MAX_RULES = 5_000;

/** Groups that are walked, with and without alerts. */
const MAX_GROUPS = 5_000;

/** Entries of groups that are looked at, recording rules included. */
const MAX_ENTRIES = 50_000;

/** Characters; the time that reading takes grows with them. */
const MAX_LENGTH = 5_000_000;

/** Lists within lists; an alias may name the list that it stands in. */
const MAX_LISTS = 3;

/** Documents of a file that are told of when they are no YAML. */
const MAX_FAULTS = 20;

/** Collects the rules of one file, document by document. */
class FileReader {
  readonly #text: string;
  readonly #lines: LineCounter;
  readonly #rules: AlertRule[] = [];
  readonly #faults: Diagnostic[] = [];
  #groupsLeft = MAX_GROUPS;
  #entriesLeft = MAX_ENTRIES;
  #hasGroups = false;
  #malformed: Position[] = [];

  constructor(text: string, lines: LineCounter) {
    this.#text = text;
    this.#lines = lines;
  }

  add(document: Document) {
    const [error] = document.errors;
    if (error) {
      const { line, col } = this.#lines.linePos(error.pos[0]);
      const reason = (error.message.split('\n')[0] ?? '').replace(
        / at line \d+, column \d+:?$/,
        '',
      );
      this.#faults.push(notYaml(this.#text, reason, { line, column: col }));
    } else {
      this.#read(
        document.contents,
        new YamlNodes(document, this.#lines),
        MAX_LISTS,
      );
    }
  }

  result(): RuleFile {
    const diagnostics = this.#faults.slice(0, MAX_FAULTS);
    const [first] = this.#malformed;
    if (first) {
      diagnostics.push(malformedRules(this.#malformed.length, first));
    }
    if (this.#isFull()) {
      diagnostics.push(tooManyRules(MAX_RULES));
    }
    if (!this.#hasGroups && diagnostics.length === 0) {
      diagnostics.push(noGroups(this.#text));
    }
    return { rules: this.#rules, diagnostics };
  }

  #read(node: unknown, nodes: YamlNodes, listsLeft: number): void {
    const fields = nodes.fields(node);
    this.#groups(fields.get('groups'), nodes);
    this.#groups(nodes.fields(fields.get('spec')).get('groups'), nodes);
    const kind = nodes.text(fields.get('kind'))?.text ?? '';
    if (/^(?:PrometheusRule)?List$/.test(kind) && listsLeft > 0) {
      for (const item of nodes.items(fields.get('items')) ?? []) {
        if (!this.#isFull()) {
          this.#read(item, nodes, listsLeft - 1);
        }
      }
    }
  }

  #groups(node: unknown, nodes: YamlNodes): void {
    for (const group of nodes.items(node) ?? []) {
      this.#hasGroups = true;
      this.#groupsLeft -= 1;
      const fields = nodes.fields(group);
      const name = nodes.text(fields.get('name'))?.text ?? '';
      for (const entry of nodes.items(fields.get('rules')) ?? []) {
        if (this.#isFull()) {
          return;
        }
        this.#entriesLeft -= 1;
        this.#entry(entry, name, nodes);
      }
    }
  }

  #entry(node: unknown, group: string, nodes: YamlNodes): void {
    const read = readRule(node, group, nodes);
    if (read.kind === 'alert') {
      this.#rules.push(read.rule);
    } else if (read.kind === 'malformed') {
      this.#malformed.push(
        isNode(node) ? nodes.position(node) : { line: 1, column: 1 },
      );
    }
  }

  #isFull(): boolean {
    return (
      this.#rules.length >= MAX_RULES ||
      this.#groupsLeft < 0 ||
      this.#entriesLeft < 0
    );
  }
}

/**
 * Reads a file of Prometheus alerting rules: plain `groups`, `PrometheusRule`
 * objects, or a `List` of them, several documents a file. It never throws.
 *
 * @public
 */
export function readRuleFile(text: string): RuleFile {
  if (text.length > MAX_LENGTH) {
    return { rules: [], diagnostics: [tooLarge(MAX_LENGTH)] };
  }
  const lines = new LineCounter();
  const file = new FileReader(text, lines);
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      uniqueKeys: false,
      logLevel: 'error',
    });
    for (const document of Array.isArray(documents) ? documents : []) {
      file.add(document);
    }
  } catch {
    // Thousands of brackets within each other end the parser's stack.
    return { rules: [], diagnostics: [tooDeep()] };
  }
  return file.result();
}
