import { Labels } from './labelMatchers';

/** Labels that tell the severity of an instance, the first found. */
const SEVERITY_LABELS = ['severity', 'priority'];

/** The word that the labels have for the severity. */
export function severityWord(labels: Labels): string | undefined {
  return SEVERITY_LABELS.map(label => labels[label]).find(Boolean);
}
