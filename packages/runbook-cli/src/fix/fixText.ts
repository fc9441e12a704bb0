import { parseRunbook } from 'runbook-markdown';
import { Config } from '../config/config';
import { SourceText } from '../files/sourceText';
import { fixFences } from './fences';
import { fixCrlf } from './lineEnds';
import { fixPrompts } from './prompts';

/** Text in which it is not certain what belongs to the document. */
function isBroken(text: string): boolean {
  return parseRunbook(text).diagnostics.some(({ rule }) =>
    ['conflict-marker', 'shell-wrapper', 'unclosed-comment'].includes(rule),
  );
}

/**
 * Mends what is mechanical, for the rules that are not off. What it returns is
 * mended already: a second run changes nothing.
 */
export function fixText(
  { text, isUtf8 }: SourceText,
  path: string,
  config: Config,
): string {
  // Written back as UTF-8, the file would change its encoding.
  if (!isUtf8 || /\.html?$/i.test(path)) {
    return text;
  }
  const isOn = (rule: string) => config.levelOf(rule, 'info') !== 'off';
  let result = isOn('crlf') ? fixCrlf(text) : text;
  if (!isBroken(result)) {
    result = isOn('unclosed-fence') ? fixFences(result) : result;
    result = isOn('prompt-in-commands') ? fixPrompts(result) : result;
  }
  return result;
}
