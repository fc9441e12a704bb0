import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { onCallAt } from 'oncall-rotation';
import { RotationAnswers } from './answers';
import { around } from './ranges';
import { ServiceRotations } from './ServiceRotations';
import { RotationStore, StoredRotation } from './store';
import { versionAt } from './stored';

/** Who is on call in a layer at an instant. */
export interface LayerOnCall {
  layer: string;
  state: 'on' | 'gap' | 'off';
  /** Full references of users. */
  people: string[];
}

/** A rotation with who is on call, in the order in which layers are paged. */
export interface RotationOnCallNow {
  id: string;
  title: string;
  timeZone: string;
  layers: LayerOnCall[];
}

/**
 * Tells who is on call as the portal itself sees it, whoever asks: a page goes
 * to those on call, also where the one who declares may not read the rotation.
 */
export class OnCallFinder {
  readonly #store: RotationStore;
  readonly #answers: RotationAnswers;
  readonly #services: ServiceRotations;
  readonly #auth: AuthService;

  constructor(options: {
    store: RotationStore;
    answers: RotationAnswers;
    services: ServiceRotations;
    auth: AuthService;
  }) {
    this.#store = options.store;
    this.#answers = options.answers;
    this.#services = options.services;
    this.#auth = options.auth;
  }

  /** Of a service; undefined where it has no rotation. */
  async ofService(
    service: Entity,
    at: number,
  ): Promise<RotationOnCallNow | undefined> {
    const { rotation } = await this.#services.find(
      service,
      undefined,
      await this.#auth.getOwnServiceCredentials(),
    );
    return rotation && this.#resolve(rotation, at);
  }

  /** Of a rotation; undefined where there is none any more. */
  async ofRotation(
    id: string,
    at: number,
  ): Promise<RotationOnCallNow | undefined> {
    const stored = await this.#store.find(id, around(at));
    return stored && this.#resolve(stored, at);
  }

  async #resolve(
    stored: StoredRotation,
    at: number,
  ): Promise<RotationOnCallNow> {
    const [resolved] = await this.#answers.resolve([stored], around(at));
    const layers = resolved ? onCallAt(resolved.rotation, at).layers : [];
    return {
      id: stored.id,
      title: stored.title,
      timeZone: versionAt(stored, at)?.timeZone ?? 'UTC',
      layers: layers.map(({ layer, state, users }) => ({
        layer,
        state,
        people: [...users],
      })),
    };
  }
}
