/** A line that starts with a prompt. */
export interface Prompted {
  /** The text after the prompt. */
  text: string;
  /** Language of the console the prompt belongs to, when it is no shell. */
  language?: string;
}

/** A form of prompt. */
interface PromptForm {
  /** One of these ends the prompt; a line without them needs no closer look. */
  marks: readonly string[];
  pattern: RegExp;
  language?: string;
}

const PROMPTS: readonly PromptForm[] = [
  {
    // `$ kubectl`, `worker$ ls`, `user@host:~/dir$ ls`, `[user@host dir]$ ls`, `bash-4.2$ ls`
    marks: ['$'],
    pattern:
      /^\s*(?:\([\w.-]{1,40}\) )?(?:\[[^\]\n]{1,80}\]|[\w.@:~/+-]{0,80})\$(?:\s+|$)(.*)$/,
  },
  {
    // `root@host:~# ls`, `[root@host ~]# ls`, `sh-4.4# ls`
    marks: ['#'],
    pattern:
      /^\s*(?:\[[\w.-]{1,40}@[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.@:~/ -]{1,80}|(?:ba|z|k)?sh-[\d.]{1,8})#\s+(.*)$/,
  },
  // `PS C:\> dir`, `C:\Users> dir`
  { marks: ['>'], pattern: /^\s*(?:PS )?[A-Za-z]:\\[^<>|\n]{0,80}>\s*(.*)$/ },
  { marks: ['>'], pattern: /^\s*PS>\s*(.*)$/ },
  // `❯ ls`, `➜  ~ ls`
  { marks: ['❯'], pattern: /^\s*❯\s+(.*)$/ },
  { marks: ['➜'], pattern: /^\s*➜\s+~?\s*([a-z].*)$/ },
  { marks: ['%'], pattern: /^\s*%\s+([a-z].*)$/ },
  {
    marks: ['>', '#'],
    pattern: /^\s*(?:postgres|psql|[\w-]{1,40})[=-](?:[#>]|\(#|\*#)\s?(.*)$/,
    language: 'sql',
  },
  {
    marks: ['>'],
    pattern:
      /^\s*(?:mysql|MariaDB \[[^\]\n]{1,40}\]|sqlite|cqlsh(?::[\w-]{1,40})?|SQL|hive|presto|trino|ksql|clickhouse(?:-client)?)>\s?(.*)$/i,
    language: 'sql',
  },
  {
    marks: ['>'],
    pattern:
      /^\s*(?:redis(?:[\s\w.:-]{0,40})?|\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}(?:\[\d+\])?)>\s?(.*)$/,
    language: 'redis',
  },
  {
    marks: ['>', '*'],
    pattern:
      /^\s*(?:irb(?:\([^)\n]{1,30}\))?(?:[:\d]{0,12})?|(?:\[\d{1,5}\] )?pry(?:\([^)\n]{1,30}\))?|(?:\[ ?\w{1,20} ?\] )production)[>*]\s?(.*)$/,
    language: 'ruby',
  },
  {
    marks: ['>'],
    pattern:
      /^\s*(?:mongo(?:sh|s)?|(?:Atlas |Enterprise )?[\w-]{1,30}:(?:PRIMARY|SECONDARY)|test)>\s?(.*)$/,
    language: 'javascript',
  },
  { marks: ['>'], pattern: /^\s*>>>\s(.*)$/, language: 'python' },
  {
    marks: ['>'],
    pattern: /^\s*iex(?:\([^)\n]{1,30}\))?>\s?(.*)$/,
    language: 'elixir',
  },
];

const ANY_MARK = /[$#>❯➜%*]/;

/** Reads a prompt off the start of a line. `$HOME/bin/x` has none: a prompt ends with a space. */
export function readPrompt(line: string): Prompted | undefined {
  if (line.length > 4000 || !ANY_MARK.test(line)) {
    return undefined;
  }
  for (const { marks, pattern, language } of PROMPTS) {
    const text = marks.some(mark => line.includes(mark))
      ? pattern.exec(line)?.[1]
      : undefined;
    if (text !== undefined) {
      return language === undefined ? { text } : { text, language };
    }
  }
  return undefined;
}
