import { readFile } from 'node:fs/promises';
import { UsageError } from '../usageError';

/** Text of a file, and whether it was in the encoding that everyone expects. */
export interface SourceText {
  text: string;
  isUtf8: boolean;
}

/**
 * Decodes UTF-8, and what is not as Windows-1252, in which no byte is invalid.
 * A byte order mark stays, so that a mended file keeps it.
 */
export function decodeText(bytes: Uint8Array): SourceText {
  try {
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: utf8.decode(bytes), isUtf8: true };
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, isUtf8: false };
  }
}

/** Reads a file, whatever its encoding. */
export async function readSource(
  absolute: string,
  shown: string,
): Promise<SourceText> {
  try {
    return decodeText(await readFile(absolute));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${shown} cannot be read: ${reason}`);
  }
}
