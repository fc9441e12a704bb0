/** Answer to `runbook --help`. */
export const HELP = `Usage: runbook <command> [options]

runbook lint PATH…      check runbooks; a folder brings its .md, .markdown and .html files
  --rules FILE          Prometheus rules to check against the runbooks; may be repeated,
                        and a PATH that ends in .yaml or .yml is one, too
  --format FORMAT       stylish (default), json, github or sarif
  --max-warnings N      fail when there are more warnings
  --fix                 mend what is mechanical, in place
  --config FILE         instead of the .runbooklint.yaml found here or above
  --today YYYY-MM-DD    the day against which reviews are overdue
  --stdin-path PATH     the name of what "-" reads

runbook parse FILE…     read runbooks
  --format FORMAT       json (default) or summary
  --stdin-path PATH     the name of what "-" reads

runbook schema          print the JSON Schema of what "parse" prints

"-" as a path reads standard input. runbook --version prints the version.

Exit codes: 0 all is well, 1 errors were found or too many warnings, 2 wrong usage.
`;
