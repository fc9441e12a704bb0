/** Longer commands are cut before the rules run over them. */
const MAX_LENGTH = 4000;

/** Words that run the command behind them. */
const PREFIXES =
  /^(?:(?:sudo|doas)(?:\s+-[A-Za-z]+(?:\s+(?=\S+\s+\S)[a-z_][\w-]*)?)?|time|nohup|exec|command|builtin|then|do|else|if|while|until|!|\{|env|nice|ionice|stdbuf|[A-Za-z_]\w*=\S*|(?:timeout|watch)(?:\s+-\S+)*(?:\s+[\d.]+[smhd]?)?|xargs(?:\s+-\S+(?:\s+(?:\d+|\{\}|%))?)*)\s+/;
/** What these print is text, not a command. */
const PRINTERS =
  /^(?:echo|printf|grep|egrep|fgrep|rg|logger|say|cowsay|man|which|type|history|less|cat)\b/;
/** These run what their quoted argument says. */
const RUNNERS =
  /^(?:ssh|su|(?:ba|z|k)?sh|eval|kubectl|oc|docker|podman|nerdctl|watch|script|parallel|ansible|knife)\b/;
const SQL_RUNNERS =
  /^(?:psql|mysql|mariadb|sqlite3?|cqlsh|clickhouse-client|cockroach|influx|bq|kubectl|docker|oc|ssh|gcloud)\b/;

/** A part of a shell program that runs one program. */
export interface SimpleCommand {
  /** Program and arguments, with quoted text as it stands where it is run and blank where it is not. */
  text: string;
  /** SQL handed to a database client. */
  sql?: string;
}

/** A character that `splitSegments` has to look at. */
const SIGN = /["'\\#;\n|&()`]/g;

function splitSegments(text: string): { bare: string; quoted: string[] }[] {
  const segments: { bare: string; quoted: string[] }[] = [];
  let bare = '';
  let quoted: string[] = [];
  const finish = () => {
    if (bare.trim() !== '') {
      segments.push({ bare: bare.trim(), quoted });
    }
    bare = '';
    quoted = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"' || character === "'") {
      const close = text.indexOf(character, index + 1);
      const isOpen = close === -1;
      const part = text.slice(index + 1, isOpen ? text.length : close);
      if (!isOpen) {
        bare += '""';
      }
      if (!isOpen || part !== '') {
        quoted.push(part);
      }
      index = isOpen ? text.length : close;
    } else if (character === '\\') {
      bare +=
        text.charAt(index + 1) === '\n' ? ' ' : text.slice(index, index + 2);
      index += 1;
    } else if (character === '#' && /(?:^|\s)$/.test(bare.slice(-1))) {
      const end = text.indexOf('\n', index);
      index = end === -1 ? text.length : end - 1;
    } else if (';\n|&()`'.includes(character)) {
      finish();
    } else {
      // What stands up to the next sign is taken in one piece.
      SIGN.lastIndex = index + 1;
      const end = SIGN.exec(text)?.index ?? text.length;
      bare += text.slice(index, end);
      index = end - 1;
    }
  }
  finish();
  return segments;
}

function stripPrefixes(text: string): string {
  let result = text;
  for (let count = 0; count < 8; count += 1) {
    const next = result.replace(PREFIXES, '');
    if (next === result) {
      return result;
    }
    result = next;
  }
  return result;
}

function withoutHeredocs(text: string): string {
  return text.includes('<<')
    ? text.replace(
        /<<-?\s*(["']?)(\w{1,40})\1([^\n]*)\n[\s\S]*?\n\s*\2(?=\n|$)/g,
        '$3',
      )
    : text;
}

/** Splits a shell program into the programs it runs. */
export function simpleCommands(text: string, depth = 0): SimpleCommand[] {
  const result: SimpleCommand[] = [];
  for (const { bare, quoted } of splitSegments(
    withoutHeredocs(text.slice(0, MAX_LENGTH)),
  )) {
    const command = stripPrefixes(bare);
    if (!PRINTERS.test(command)) {
      const sql = SQL_RUNNERS.test(command) ? quoted.join(' ; ') : undefined;
      result.push({ text: command, sql: sql || undefined });
      const inner = command.includes(' -- ')
        ? / -- +(?=\S)/.exec(command)
        : null;
      if (depth < 3 && inner) {
        result.push(
          ...simpleCommands(
            command.slice(inner.index + inner[0].length),
            depth + 1,
          ),
        );
      }
      if (depth < 3 && quoted.length > 0 && RUNNERS.test(command)) {
        result.push(...quoted.flatMap(part => simpleCommands(part, depth + 1)));
      }
      const remote = /^ssh\s+(?:-\S+\s+)*\S+\s+(\S.*)$/.exec(command)?.[1];
      if (depth < 3 && remote) {
        result.push(...simpleCommands(remote, depth + 1));
      }
    }
  }
  return result;
}
