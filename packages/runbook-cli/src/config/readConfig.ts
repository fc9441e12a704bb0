import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from 'yaml';
import { nearest, readRuleLevel, RuleLevel } from 'runbook-markdown';
import { UsageError } from '../usageError';
import { ConfigFile } from './config';

const KEYS = ['rules', 'ignore'];

/** A reader that knows the file's name and lines, for messages. */
class ConfigReader {
  readonly #path: string;
  readonly #lines: LineCounter;

  constructor(path: string, lines: LineCounter) {
    this.#path = path;
    this.#lines = lines;
  }

  fail(node: unknown, message: string): never {
    const offset = isNode(node) ? node.range?.[0] : undefined;
    const line =
      offset === undefined ? undefined : this.#lines.linePos(offset).line;
    throw new UsageError(
      `${this.#path}${line === undefined ? '' : `:${line}`}: ${message}`,
    );
  }

  rules(node: unknown): ConfigFile['rules'] {
    if (!isMap(node)) {
      return this.fail(
        node,
        '"rules" must be a list of rules and levels, such as "review-missing: off".',
      );
    }
    const rules: Record<string, RuleLevel> = {};
    for (const { key, value } of node.items) {
      const id = isScalar(key) ? String(key.value) : '';
      const read = readRuleLevel(id, isScalar(value) ? value.value : undefined);
      if ('wrong' in read) {
        return this.fail(
          read.wrong === 'rule' ? key : value ?? key,
          read.message,
        );
      }
      rules[id] = read.level;
    }
    return rules;
  }

  ignore(node: unknown): string[] {
    if (!isSeq(node)) {
      return this.fail(
        node,
        '"ignore" must be a list of patterns, such as "- archive/**".',
      );
    }
    return node.items.map(item =>
      isScalar(item) && typeof item.value === 'string' && item.value !== ''
        ? item.value
        : this.fail(item, 'a pattern of "ignore" must be a text.'),
    );
  }
}

/**
 * Reads the text of a configuration.
 *
 * @param path - how messages name the file
 * @throws UsageError that names the line and what may stand there
 */
export function readConfig(text: string, path: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new UsageError(
      `${path}:${line}: this is no YAML: ${error.message.split('\n')[0]}`,
    );
  }
  const reader = new ConfigReader(path, lines);
  const config: ConfigFile = { rules: {}, ignore: [] };
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) {
    return config;
  }
  if (!isMap(root)) {
    return reader.fail(
      root,
      `the file must hold the keys ${KEYS.join(' and ')}.`,
    );
  }
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'rules') {
      config.rules = reader.rules(value);
    } else if (name === 'ignore') {
      config.ignore = reader.ignore(value);
    } else {
      reader.fail(
        key,
        `there is no setting "${name}".${nearest(
          name,
          KEYS,
        )} The settings are ${KEYS.join(' and ')}.`,
      );
    }
  }
  return config;
}
