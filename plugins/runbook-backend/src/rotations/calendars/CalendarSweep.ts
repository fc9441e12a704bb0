import { setTimeout } from 'node:timers/promises';
import { RotationStore, StoredRotation } from '../store';
import { CalendarImporter } from './CalendarImporter';
import { calendarLayersOf, LayerSettings } from './calendarLayers';
import { CalendarStore, StoredCalendar } from './store';

/** Pause between two looks at one calendar, in milliseconds. */
const PAUSE = 15 * 60 * 1000;

/** Up to this much of the pause is added or taken, so that calendars spread out. */
const JITTER = 0.1;

/**
 * A calendar without its layer is kept this long: the layer may come back, or be
 * newer than what this look has seen.
 */
const FORGET = 24 * 60 * 60 * 1000;

/** Rotations that are loaded at once. */
const PAGE = 100;

/** Calendars of one host should not be asked for all at once. */
const BREATH = 50;

/** Reads every calendar in its time, and at once where its layer has changed. */
export class CalendarSweep {
  readonly #rotations: RotationStore;
  readonly #store: CalendarStore;
  readonly #importer: CalendarImporter;
  readonly #now: () => number;

  constructor(options: {
    rotations: RotationStore;
    store: CalendarStore;
    importer: CalendarImporter;
    now: () => number;
  }) {
    this.#rotations = options.rotations;
    this.#store = options.store;
    this.#importer = options.importer;
    this.#now = options.now;
  }

  /** Refreshes the calendars that are due. */
  async run(signal: AbortSignal): Promise<void> {
    const kept: LayerSettings[] = [];
    for await (const rotations of this.#pages()) {
      const layers = rotations.flatMap(rotation =>
        calendarLayersOf(rotation, this.#now()),
      );
      kept.push(...layers);
      const stored = await this.#store.list([
        ...new Set(layers.map(({ rotation }) => rotation)),
      ]);
      for (const layer of layers) {
        if (signal.aborted) {
          return;
        }
        const known = stored.find(
          one => one.rotation === layer.rotation && one.layer === layer.layer,
        );
        if (this.#isDue(layer, known)) {
          await this.#importer.refresh(layer);
          await setTimeout(BREATH);
        }
      }
    }
    await this.#store.keepOnly(kept, new Date(this.#now() - FORGET));
  }

  #isDue(layer: LayerSettings, known: StoredCalendar | undefined): boolean {
    if (!known || known.settings !== layer.settings) {
      return true;
    }
    // The same at every look, and another for every layer and time.
    const spread = (hashOf(layer.settings + known.checkedAt) * 2 - 1) * JITTER;
    return this.#now() - Date.parse(known.checkedAt) >= PAUSE * (1 + spread);
  }

  async *#pages(): AsyncIterable<StoredRotation[]> {
    let after: string | undefined;
    for (;;) {
      const at = this.#now();
      const page = await this.#rotations.list({
        ...(after !== undefined && { after }),
        limit: PAGE,
        range: { start: at, end: at + 1 },
      });
      yield page;
      after = page.at(-1)?.id;
      if (page.length < PAGE) {
        return;
      }
    }
  }
}

/** From 0 to below 1. */
function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return hash / 2 ** 32;
}
