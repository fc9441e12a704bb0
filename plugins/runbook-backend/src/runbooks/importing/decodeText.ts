import { Diagnostic } from 'runbook-markdown';

/**
 * Text of a file that should be UTF-8. Bytes that are not become the
 * replacement character, and the author is told where.
 */
export function decodeText(bytes: Buffer): {
  text: string;
  diagnostics: Diagnostic[];
} {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      diagnostics: [],
    };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const before = text.slice(0, Math.max(0, text.indexOf('\uFFFD')));
    return {
      text,
      diagnostics: [
        {
          rule: 'not-utf8',
          severity: 'warning',
          line: before.split('\n').length,
          message:
            'The file is not UTF-8, so some characters are shown as \uFFFD. Save it as UTF-8.',
        },
      ],
    };
  }
}
