import {
  ImportedDocument,
  RunbookStatus,
  ServiceAlert,
  Tier,
} from 'backstage-plugin-runbook-common';
import { OwedPostmortems } from '../../incidents';
import { RotationCover } from '../../rotations';

/** All that the checks of a service look at. */
export interface ServiceFacts {
  entityRef: string;
  title: string;
  /** Where `catalog-info.yaml` is edited. */
  editUrl?: string;
  owner?: string;
  /** Whether the catalog has the owner. */
  ownerKnown: boolean;
  tier?: Tier;
  /** Tiers that make no sense, each with what is wrong with it. */
  invalidTiers: ReadonlyArray<{ field: string; message: string }>;
  definitions: Definitions;
  rotation: RotationCover;
  postmortems: OwedPostmortems;
  /** Epoch milliseconds. */
  now: number;
}

/** What a service's documents and rules say. */
export interface Definitions {
  runbook: {
    status: Pick<RunbookStatus, 'state' | 'failure'>;
    documents: readonly ImportedDocument[];
  };
  alerts: readonly ServiceAlert[];
}
