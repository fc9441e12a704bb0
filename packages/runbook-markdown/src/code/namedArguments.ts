import { matches } from '../text/matches';

/** A whole argument, or a part of a path or of `--flag=`, such as `POOL_NAME`. */
const ARGUMENT =
  /(?<=[ \t/]|[ \t]--?[\w-]{1,40}=)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:NAME|ID|IP|HERE)(?=$|[\s/])/gm;
/** Commands that take names of variables, or search for words, as they stand. */
const TAKES_NAMES =
  /\b(?:export|unset|printenv|env|echo|printf|declare|readonly|read|set|grep|egrep|rg|ag|awk|sed|jq|config(?::\w+)?|secrets?|variables?|params?|SELECT|INSERT|UPDATE|DELETE|ALTER|CREATE|FROM|WHERE)\b|(?:^|\s)(?:-e|--env|--build-arg|--from-literal|--set-env-vars|--update-env-vars)(?=[\s=])/;
/** Variables that tools read from the environment. */
const ENVIRONMENT =
  /^(?:AWS|AZURE|ARM|GOOGLE|GCP|GITHUB|GITLAB|CI|DB|PG|MYSQL|TF|VAULT|OTEL|DOCKER)_/;

/** A part of a command that looks like a name to put in. */
export interface NamedArgument {
  name: string;
  offset: number;
}

/**
 * Arguments in capitals that end as placeholders do: `delete POOL_NAME`. Words
 * in quotes, names of variables and what a search looks for are none.
 */
export function namedArguments(
  text: string,
  assigned: ReadonlySet<string>,
): NamedArgument[] {
  if (TAKES_NAMES.test(text)) {
    return [];
  }
  return matches(ARGUMENT, text).flatMap(match => {
    const [name] = match;
    const before = text.slice(0, match.index);
    const isQuoted = (before.split(/["']/).length - 1) % 2 === 1;
    return isQuoted || assigned.has(name) || ENVIRONMENT.test(name)
      ? []
      : [{ name, offset: match.index }];
  });
}
