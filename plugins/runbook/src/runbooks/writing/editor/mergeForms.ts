import { Choice, joinParts, mergeLines, MergePart } from '../text/mergeLines';
import { CONTENT_FIELDS, ContentField, ProcedureForm } from './ProcedureForm';

/** What two people made of a procedure, laid together. */
export interface FormMerge {
  /** Fields that they changed, and nobody here. */
  taken: ContentField[];
  /** Fields but the text that both changed, differently. */
  clashes: Array<Exclude<ContentField, 'markdown'>>;
  /** The text, with the lines that both changed told apart. */
  text: MergePart[];
}

interface Versions {
  base: ProcedureForm;
  mine: ProcedureForm;
  theirs: ProcedureForm;
}

/** Compares what was changed here since `base` with what they made of it. */
export function mergeForms({ base, mine, theirs }: Versions): FormMerge {
  const changedByThem = CONTENT_FIELDS.filter(
    field => theirs[field] !== base[field] && theirs[field] !== mine[field],
  );
  return {
    taken: changedByThem.filter(field => mine[field] === base[field]),
    clashes: changedByThem.flatMap(field =>
      field !== 'markdown' && mine[field] !== base[field] ? [field] : [],
    ),
    text: mergeLines({
      base: base.markdown,
      mine: mine.markdown,
      theirs: theirs.markdown,
    }),
  };
}

/** The form that follows from the choices; yours where none is made, and both of the text. */
export function applyMerge(
  merge: FormMerge,
  { mine, theirs }: Omit<Versions, 'base'>,
  choices: {
    fields: Partial<Record<ContentField, Choice>>;
    text: readonly Choice[];
  },
): ProcedureForm {
  const fromThem = [
    ...merge.taken,
    ...merge.clashes.filter(field => choices.fields[field] === 'theirs'),
  ].filter(field => field !== 'markdown');
  return {
    ...mine,
    ...Object.fromEntries(fromThem.map(field => [field, theirs[field]])),
    markdown: joinParts(merge.text, choices.text),
  };
}
