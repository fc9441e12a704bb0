const EXITS = `Exit codes are 0 when all is well, 1 when errors were found or too many
warnings, and 2 when the command could not do its work.
`;

/** Answer to `runbook --help`. */
export const HELP = `Usage: runbook <command> [options]

Options:
  -h, --help      show this, or what a command takes
  -v, --version   print the version

Commands:
  lint     check runbooks and alert rules
  links    tell where the runbook_url of each alert leads
  parse    read runbooks into JSON, or summarise them
  schema   print the JSON Schema of what "parse" prints

${EXITS}`;

/** Answers to `runbook <command> --help`. */
export const COMMAND_HELP: ReadonlyMap<string, string> = new Map([
  [
    'lint',
    `Usage: runbook lint [options] <path...>

Checks runbooks. A folder brings its .md, .markdown and .html files at any
depth, "-" reads standard input, and a path that ends in .yaml or .yml is one
of --rules.

Options:
  --rules <file>          Prometheus rules to check against the runbooks; may be repeated
  --format <format>       stylish (default), json, github or sarif
  --max-warnings <n>      fail when there are more warnings
  --fix                   mend what is mechanical, in place
  --config <file>         instead of the .runbooklint.yaml found here or above
  --today <YYYY-MM-DD>    the day against which reviews are overdue
  --stdin-path <path>     the name of what "-" reads
  -h, --help              show this

${EXITS}`,
  ],
  [
    'links',
    `Usage: runbook links [options] --rules <file> [path...]

Tells for each alert where its runbook_url leads among the documents: exact,
near with what is most like it, dangling, external, or none. A folder of
documents brings its .md, .markdown and .html files at any depth, and a path
that ends in .yaml or .yml is one of --rules.

Options:
  --rules <file>      Prometheus rules, a file or folder; may be repeated
  --format <format>   text (default) or json
  -h, --help          show this
`,
  ],
  [
    'parse',
    `Usage: runbook parse [options] <path...>

Reads runbooks. A folder brings its .md, .markdown and .html files at any
depth, and "-" reads standard input.

Options:
  --format <format>       json (default) or summary
  --today <YYYY-MM-DD>    the day against which reviews are overdue
  --stdin-path <path>     the name of what "-" reads
  -h, --help              show this

${EXITS}`,
  ],
  [
    'schema',
    `Usage: runbook schema [options]

Prints the JSON Schema of what "runbook parse --format json" prints.

Options:
  -h, --help   show this
`,
  ],
]);
