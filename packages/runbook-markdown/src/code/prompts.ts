/** A line that starts with a prompt. */
export interface Prompted {
  /** The text after the prompt. */
  text: string;
  /** Language of the console the prompt belongs to, when it is no shell. */
  language?: string;
}

const SHELL_PROMPTS: RegExp[] = [
  // `$ kubectl`, `worker$ ls`, `user@host:~/dir$ ls`, `[user@host dir]$ ls`, `bash-4.2$ ls`
  /^\s*(?:\([\w.-]{1,40}\) )?(?:\[[^\]\n]{1,80}\]|[\w.@:~/+-]{0,80})\$(?:\s+|$)(.*)$/,
  // `root@host:~# ls`, `[root@host ~]# ls`, `sh-4.4# ls`
  /^\s*(?:\[[\w.-]{1,40}@[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.@:~/ -]{1,80}|(?:ba|z|k)?sh-[\d.]{1,8})#\s+(.*)$/,
  // `PS C:\> dir`, `C:\Users> dir`
  /^\s*(?:PS )?[A-Za-z]:\\[^<>|\n]{0,80}>\s*(.*)$/,
  /^\s*PS>\s*(.*)$/,
  // `❯ ls`, `➜  ~ ls`
  /^\s*❯\s+(.*)$/,
  /^\s*➜\s+~?\s*([a-z].*)$/,
  /^\s*%\s+([a-z].*)$/,
];

const CONSOLE_PROMPTS: { pattern: RegExp; language: string }[] = [
  {
    pattern: /^\s*(?:postgres|psql|[\w-]{1,40})[=-](?:[#>]|\(#|\*#)\s?(.*)$/,
    language: 'sql',
  },
  {
    pattern:
      /^\s*(?:mysql|MariaDB \[[^\]\n]{1,40}\]|sqlite|cqlsh(?::[\w-]{1,40})?|SQL|hive|presto|trino|ksql|clickhouse(?:-client)?)>\s?(.*)$/i,
    language: 'sql',
  },
  {
    pattern:
      /^\s*(?:redis(?:[\s\w.:-]{0,40})?|\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}(?:\[\d+\])?)>\s?(.*)$/,
    language: 'redis',
  },
  {
    pattern:
      /^\s*(?:irb(?:\([^)\n]{1,30}\))?(?:[:\d]{0,12})?|(?:\[\d{1,5}\] )?pry(?:\([^)\n]{1,30}\))?|(?:\[ ?\w{1,20} ?\] )production)[>*]\s?(.*)$/,
    language: 'ruby',
  },
  {
    pattern:
      /^\s*(?:mongo(?:sh|s)?|(?:Atlas |Enterprise )?[\w-]{1,30}:(?:PRIMARY|SECONDARY)|test)>\s?(.*)$/,
    language: 'javascript',
  },
  { pattern: /^\s*>>>\s(.*)$/, language: 'python' },
  { pattern: /^\s*iex(?:\([^)\n]{1,30}\))?>\s?(.*)$/, language: 'elixir' },
];

/** Reads a prompt off the start of a line. `$HOME/bin/x` has none: a prompt ends with a space. */
export function readPrompt(line: string): Prompted | undefined {
  if (line.length > 4000) {
    return undefined;
  }
  for (const pattern of SHELL_PROMPTS) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) {
      return { text };
    }
  }
  for (const { pattern, language } of CONSOLE_PROMPTS) {
    const text = pattern.exec(line)?.[1];
    if (text !== undefined) {
      return { text, language };
    }
  }
  return undefined;
}
