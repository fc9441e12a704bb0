import { ServicesReader } from '../../catalog';

/** What a reader of the alerts of several services may see. */
export interface OverviewReader extends ServicesReader {
  /** Whether the reader may see the runbook of a service. */
  maySee(entityRef: string): Promise<boolean>;
}
