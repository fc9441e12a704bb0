import { Severity } from 'runbook-markdown';

/** What fires, of one name and severity. */
export interface FiringName {
  entityRef: string;
  name: string;
  /** The word of the labels. */
  severityText?: string;
}

/** How much of it fires, and since when. */
export interface FiringGroup extends FiringName {
  instances: number;
  /** Of the instances, those of which nobody is notified. */
  silenced: number;
  /** When the first of them began. */
  since: Date;
}

/** Tells the severities of what fires. */
export interface Grades {
  /** Of the words of labels that tell one. */
  words: ReadonlyMap<string, Severity>;
  /** Of what no word tells it of. */
  defined: ReadonlyArray<FiringName & { severity: Severity }>;
}

/** Narrows down what fires. */
export interface FiringFilter {
  /** Each has to be in the name of the alert or in the service's reference; lower case. */
  words: readonly string[];
  severity?: Severity | 'none';
  /** Of these services alone. */
  entityRefs?: readonly string[];
}

/** How urgent something is that fires: what nobody is notified of comes last. */
export interface Urgency {
  severity?: Severity;
  isSilenced: boolean;
}

/** A service of which something fires, with its most urgent. */
export interface FiringPlace extends Urgency {
  entityRef: string;
}

/** Services of which something fires, the most urgent first, then by reference. */
export interface FiringPage {
  /** How many alerts of all services are as urgent as each other. */
  totals: Array<Urgency & { alerts: number }>;
  services: FiringPlace[];
}

/**
 * Orders and counts what fires of many services.
 *
 * @remarks
 * An alert here is all that fires of a service with one name, in any case, and
 * one word for its severity. It counts as silenced where every instance is: all
 * of the Alertmanagers that are asked and list the instance say so.
 */
export interface FiringStore {
  /**
   * What all words of labels tell, and the alerts that none tells a severity
   * of: those of so many services, the first by reference.
   */
  readGrades(
    services: number,
  ): Promise<{ words: Map<string, Severity>; ungraded: FiringName[] }>;

  /** The services after a place, and the totals of all. */
  listServices(query: {
    filter: FiringFilter;
    grades: Grades;
    /** The last of the page before. */
    after?: FiringPlace;
    limit: number;
  }): Promise<FiringPage>;

  /** What fires of some services, by reference. */
  listGroups(entityRefs: readonly string[]): Promise<FiringGroup[]>;
}
