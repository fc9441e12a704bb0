const TIMESTAMP =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d{4}\/\d\d\/\d\d \d\d:\d\d|\d\d:\d\d:\d\d[ .,]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d|[IWEF]\d{4} \d\d:\d\d:\d\d|\d+m(?:\d+s)? +(?:Normal|Warning) )/;
const LEVEL =
  /^\s*(?:(?:level|lvl|severity)=|(?:ts|time|timestamp)=["\d]|(?:\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\]?)[\s:])|^\s*\{"(?:level|ts|time|timestamp|msg|severity)"/;

/** Whether a line comes from a log. */
export function looksLikeLog(line: string): boolean {
  const text = line.slice(0, 400);
  return (
    TIMESTAMP.test(text) ||
    LEVEL.test(text) ||
    (text.includes('.go:') && /^\d+ \w+\.go:\d+\]/.test(text.trim()))
  );
}

/** Whether a line marks itself as what a command prints: `→ done`, `=> ok`. */
export function isMarkedOutput(line: string): boolean {
  return /^\s*(?:→|⇒|↳|└|├|✔|✓|✗|✘|=>|==>|-->|# ?=>|# ?→|# Output:)\s*/i.test(
    line,
  );
}

/** Whether a line is certainly something printed and not to be run. */
export function looksLikeOutput(line: string): boolean {
  const text = line.trim().slice(0, 400);
  return (
    isMarkedOutput(line) ||
    looksLikeLog(line) ||
    // Head of a table: `NAME      READY   STATUS`
    /^[A-Z][A-Z_()%/-]+(?:(?: [A-Z_()%/-]+)*(?: {2,}|\t)[A-Z][A-Z_()%/-]*)+(?: [A-Z_-]+)*$/.test(
      text,
    ) ||
    // ASCII tables
    /^[+|][-+=| ]{3,}[+|]?$/.test(text) ||
    /^\|.+\|$/.test(text) ||
    /^(?:error|fatal|warning|panic|exception|traceback)[: (]/i.test(text) ||
    /^Error\b/.test(text) ||
    /^[[{]$/.test(text) ||
    /^["\d].{0,200}[,:]$/.test(text)
  );
}
