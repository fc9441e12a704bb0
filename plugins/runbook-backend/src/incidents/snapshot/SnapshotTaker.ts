import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { RunbookAnchors } from 'alert-rules';
import {
  ImportedDocument,
  IncidentSnapshot,
} from 'backstage-plugin-runbook-common';
import { readOwner } from '../../catalog';
import { ResponseConfig } from '../../config';
import { OnCallFinder, RotationOnCallNow } from '../../rotations';
import { RunbookLibrary } from '../../runbooks';
import { ResponsePlan } from '../store';
import { ChecklistStepToDo, Guide, guideOf } from './guideOf';

/** Procedures that a snapshot tells of. */
const MAX_PROCEDURES = 200;

/** What is known of a service at the declaration of an incident. */
export interface Taken {
  snapshot: IncidentSnapshot;
  plan: ResponsePlan;
  checklist: ChecklistStepToDo[];
}

/** Takes what later edits must not change in a running incident. */
export class SnapshotTaker {
  readonly #library: Pick<RunbookLibrary, 'getRunbook'>;
  readonly #onCall: Pick<OnCallFinder, 'ofService'>;
  readonly #config: ResponseConfig;
  readonly #logger: LoggerService;

  constructor(options: {
    library: Pick<RunbookLibrary, 'getRunbook'>;
    onCall: Pick<OnCallFinder, 'ofService'>;
    config: ResponseConfig;
    logger: LoggerService;
  }) {
    this.#library = options.library;
    this.#onCall = options.onCall;
    this.#config = options.config;
    this.#logger = options.logger;
  }

  /** The incident guide as it is now. */
  async guide(service: Entity): Promise<Guide> {
    const { documents } = await this.#library.getRunbook(
      stringifyEntityRef(service),
    );
    return guideOf(documents, this.#config.guide);
  }

  async take(service: Entity, at: number, drill: boolean): Promise<Taken> {
    const entityRef = stringifyEntityRef(service);
    const [{ documents }, rotation] = await Promise.all([
      this.#library.getRunbook(entityRef),
      this.#rotationOf(service, at),
    ]);
    const { steps, ...guide } = guideOf(documents, this.#config.guide);
    const owner = readOwner(service);
    return {
      checklist: steps,
      plan: {
        layers: rotation?.layers.map(({ layer }) => layer) ?? [],
        // Who owns the service need not know of an exercise.
        ...(owner !== undefined && !drill && { group: owner }),
        ...(rotation && { rotation: rotation.id }),
        timeZone: rotation?.timeZone ?? this.#config.calendar.timeZone,
      },
      snapshot: {
        takenAt: new Date(at).toISOString(),
        guide,
        procedures: proceduresOf(entityRef, documents),
        ...(rotation && {
          rotation: { id: rotation.id, title: rotation.title },
        }),
        onCall: rotation?.layers ?? [],
      },
    };
  }

  async #rotationOf(
    service: Entity,
    at: number,
  ): Promise<RotationOnCallNow | undefined> {
    try {
      return await this.#onCall.ofService(service, at);
    } catch (error) {
      // An incident is declared whatever else is broken; the group is paged.
      this.#logger.error('Who is on call could not be found out', {
        service: stringifyEntityRef(service),
        reason: toError(error).message,
      });
      return undefined;
    }
  }
}

function proceduresOf(
  entityRef: string,
  documents: readonly ImportedDocument[],
): IncidentSnapshot['procedures'] {
  const anchors = new RunbookAnchors(documents);
  return documents
    .flatMap(({ id: documentId, document }) =>
      document.procedures.map(({ anchor, title, when }) => ({
        entityRef,
        title,
        fragment: anchors.fragment({ documentId, anchor }),
        ...(when !== undefined && { when }),
      })),
    )
    .slice(0, MAX_PROCEDURES);
}
