import { Labels } from '../../matching';

/** One alert as its source tells it, checked. */
export interface ReportedAlert {
  /** Same labels, same fingerprint. */
  fingerprint: string;
  /** The label `alertname`. */
  name: string;
  state: 'firing' | 'resolved';
  startsAt: Date;
  /** Of a resolved one, where the source tells it. */
  endsAt?: Date;
  labels: Labels;
  annotations: Readonly<Record<string, string>>;
  generatorUrl?: string;
}

/** An alert that makes no sense. */
export interface RefusedAlert {
  /** Its place in the list of alerts. */
  index: number;
  /** What is wrong, with the name of the field. */
  reason: string;
}

/** What a payload holds. */
export interface ReadAlerts {
  alerts: ReportedAlert[];
  refused: RefusedAlert[];
  /** How many more there are that were not sent. */
  truncated: number;
  /** Alertmanagers that tell of them, where the source is one of several. */
  tellers?: readonly string[];
}

/**
 * A kind of system that tells the portal of alerts. A new one is one
 * implementation of this.
 */
export interface AlertSource {
  /** Known to whoever configures the webhook; kept with each alert. */
  readonly name: string;

  /**
   * Reads what it posts.
   *
   * @throws InputError - when the payload as a whole makes no sense.
   */
  read(payload: unknown): ReadAlerts;
}
