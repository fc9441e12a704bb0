import { PeopleDirectory, ServiceDirectory } from '../../catalog';
import { ResponseConfig } from '../../config';
import { IncidentPermissions } from '../access';
import { IncidentAnswers } from '../answers';
import { AlertFollower } from '../following';
import { IncidentWriter } from '../IncidentWriter';
import { SnapshotTaker } from '../snapshot';
import { IncidentStore } from '../store';

/** What the endpoints of incidents are made of. */
export interface HandlerParts {
  store: IncidentStore;
  writer: IncidentWriter;
  answers: IncidentAnswers;
  permissions: IncidentPermissions;
  directory: ServiceDirectory;
  people: PeopleDirectory;
  snapshots: SnapshotTaker;
  alerts: Pick<AlertFollower, 'firingOf'>;
  config: ResponseConfig;
  now: () => number;
}
