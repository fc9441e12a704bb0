import { matches } from '../text/matches';

const COMPOUND =
  /(?:^|[;&|(]|\b(?:then|do|else)\b)\s*(if|for|while|until|case|select|done|fi|esac)\b/g;
const HEREDOC = /<<-?[ \t]*\\?([\w.-]{1,60}|\uE001)/g;
const BRACKET = /[(){}]/g;

/**
 * Follows a shell program line by line and says whether the command on the
 * lines so far is complete. It knows quotes, continuation lines, heredocs,
 * compound statements and brackets; each line is read once.
 */
export class ShellScanner {
  #quote: '"' | "'" | undefined;
  #heredocs: string[] = [];
  #brackets = 0;
  #compounds = 0;
  #continues = false;

  /** Whether a heredoc is open, in which no line is a command. */
  get inHeredoc(): boolean {
    return this.#heredocs.length > 0;
  }

  get inQuote(): boolean {
    return this.#quote !== undefined;
  }

  /** Whether only a trailing `&&`, pipe or backslash keeps the command open. */
  get onlyContinues(): boolean {
    return (
      this.#continues &&
      !this.inHeredoc &&
      !this.inQuote &&
      this.#brackets <= 0 &&
      this.#compounds <= 0
    );
  }

  get isComplete(): boolean {
    return (
      !this.inHeredoc &&
      !this.inQuote &&
      !this.#continues &&
      this.#brackets <= 0 &&
      this.#compounds <= 0
    );
  }

  feed(line: string): void {
    const [heredoc] = this.#heredocs;
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) {
        this.#heredocs.shift();
      }
      return;
    }
    const bare = this.#withoutQuotes(line);
    if (bare.includes('<<') && !line.includes('<<<')) {
      this.#openHeredocs(bare, line);
    }
    const code = (
      bare.includes('#') ? bare.replace(/(^|\s)#.*$/, '$1') : bare
    ).trimEnd();
    this.#continues = /(?:\\|\||&&)$/.test(code);
    this.#countCompounds(code);
  }

  #openHeredocs(bare: string, line: string): void {
    for (const match of matches(HEREDOC, bare)) {
      const tag = match[1] ?? '';
      const quoted = /<<-?[ \t]*\\?(["'])([^"']{1,60})\1/.exec(line)?.[2];
      this.#heredocs.push(tag === '\uE001' ? quoted ?? '' : tag);
    }
  }

  /** The line with each quoted part as one mark; keeps the state of quotes. */
  #withoutQuotes(line: string): string {
    if (this.#quote === undefined && !/["'\\]/.test(line)) {
      return line;
    }
    let result = '';
    let isComment = false;
    for (let index = 0; index < line.length; index += 1) {
      const character = line.charAt(index);
      if (this.#quote !== undefined) {
        if (character === '\\' && this.#quote === '"') {
          index += 1;
        } else if (character === this.#quote) {
          this.#quote = undefined;
          result += '\uE001';
        }
      } else if (isComment) {
        result += character;
      } else if (character === '\\') {
        result += line.slice(index, index + 2);
        index += 1;
      } else if (character === '"' || character === "'") {
        this.#quote = character;
      } else {
        isComment = character === '#' && /(?:^|\s)$/.test(result.slice(-1));
        result += character;
      }
    }
    return result;
  }

  #countCompounds(code: string): void {
    for (const match of matches(COMPOUND, code)) {
      this.#compounds += /^(?:done|fi|esac)$/.test(match[1] ?? '') ? -1 : 1;
    }
    for (const [bracket] of matches(BRACKET, code)) {
      if (bracket === '(' || bracket === '{') {
        this.#brackets += 1;
      } else {
        // `case` branches close a bracket that was never opened.
        this.#brackets = Math.max(0, this.#brackets - 1);
      }
    }
  }
}
