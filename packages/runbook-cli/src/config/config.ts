import ignore from 'ignore';
import { relative, sep } from 'node:path';
import { levelOfRule, RuleLevel, RuleLevels } from 'runbook-markdown';
import { Level } from '../lint/finding';

/** What `.runbooklint.yaml` may say. */
export interface ConfigFile {
  rules: RuleLevels;
  /** Patterns as in a `.gitignore`, relative to the file's folder. */
  ignore: string[];
}

/** The configuration, asked. */
export class Config {
  readonly #file: ConfigFile;
  readonly #folder: string;
  readonly #ignore: ReturnType<typeof ignore>;

  constructor(folder: string, file: ConfigFile = { rules: {}, ignore: [] }) {
    this.#file = file;
    this.#folder = folder;
    this.#ignore = ignore().add(file.ignore);
  }

  /** The level that is set for a rule, or its own. */
  levelOf(rule: string, own: Level): RuleLevel {
    return levelOfRule(this.#file.rules, { rule, severity: own });
  }

  /** Whether a file is to be left alone; files outside of the configuration's folder never are. */
  isIgnored(absolute: string): boolean {
    const path = relative(this.#folder, absolute).split(sep).join('/');
    return ignore.isPathValid(path) && this.#ignore.ignores(path);
  }
}
