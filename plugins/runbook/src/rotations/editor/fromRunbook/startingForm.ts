import { RotationForm } from '../form/RotationForm';

/** How a name in a table was understood. */
export interface NameMatch {
  /** As written. */
  name: string;
  /** The user who is meant; absent where nobody or more than one fits. */
  entityRef?: string;
  /** Only a part of the name fits. */
  guess: boolean;
}

/** A form to begin from that came from elsewhere, with what to check in it. */
export interface StartingForm {
  form: RotationForm;
  /** Path or title of the document. */
  source: string;
  matches: readonly NameMatch[];
  /** False where the table tells no date, and this week was taken. */
  startIsKnown: boolean;
}
