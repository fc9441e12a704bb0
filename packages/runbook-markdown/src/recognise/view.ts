import { RunbookDocument, SectionKind } from '../model';
import { FrontMatter } from '../source/readFrontMatter';
import { AnchorSet } from '../tree/anchorSet';
import { BlockContext } from '../tree/readBlocks';
import { SectionNode } from '../tree/section';

/** What every recogniser sees: the document as a tree. */
export interface DocumentView extends BlockContext {
  /** The text of `source` in lower case: a search for a word in it costs far less than a pattern without case. */
  lowerText: string;
  /** All sections in the order of the document. */
  sections: readonly SectionNode[];
  /** The section whose heading is the document's title. */
  titleSection?: SectionNode;
  title: string;
  path: string;
  frontMatter?: FrontMatter;
  anchors: AnchorSet;
}

/** The parts of a document that recognisers fill. */
export type Recognised = Pick<
  RunbookDocument,
  | 'summary'
  | 'impact'
  | 'dependencies'
  | 'alerts'
  | 'procedures'
  | 'checklists'
  | 'incidentGuide'
  | 'severities'
  | 'escalation'
  | 'rotation'
  | 'links'
> & {
  /** Kinds of sections; a later recogniser overrides an earlier one. */
  kinds: ReadonlyMap<SectionNode, SectionKind>;
  /** By anchor of an alert: the sections that tell what to do about it. */
  alertScopes: ReadonlyMap<string, readonly SectionNode[]>;
};

/** Finds one sort of thing. `found` is what the recognisers before it found. */
export type Recogniser = (
  view: DocumentView,
  found: Readonly<Recognised>,
) => Partial<Recognised>;
