import { AlertSuppression } from 'backstage-plugin-runbook-common';

/** Why an Alertmanager notifies nobody of an alert that fires. */
export interface Suppression {
  silences: Array<
    Omit<AlertSuppression['silences'][number], 'alertmanager' | 'url'>
  >;
  inhibited: boolean;
}

/** One that says that an alert fires. */
export interface Teller {
  /** As configured, or the address that its webhook gives. */
  name: string;
  /** The start as it listed it; undefined where only its webhook told. */
  startsAt?: Date;
  /** When it said so, by the portal's clock. */
  heardAt: Date;
  /** Since when its lists are without it, by the portal's clock. */
  missingSince?: Date;
  suppression?: Suppression;
}
