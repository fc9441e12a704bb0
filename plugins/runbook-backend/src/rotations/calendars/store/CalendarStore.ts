import { CalendarState } from 'backstage-plugin-runbook-common';

/** Names a layer of a rotation. */
export interface LayerKey {
  rotation: string;
  layer: string;
}

/** Where the text of a calendar is from. */
export interface CalendarText {
  text: string;
  /** Undefined for one that was given as a file. */
  url?: string;
  etag?: string;
}

/** What is kept of the calendar of a layer. */
export interface StoredCalendar extends LayerKey, CalendarState {
  /** Counts every write. */
  version: number;
  /** Tells the layer's settings that the entries were made with. */
  settings: string;
  /** When it was last tried. */
  checkedAt: string;
}

/** A write that builds on what was read. */
export type CalendarWrite = Omit<StoredCalendar, 'version'> & {
  /** Unless given, the text stays as it is. */
  source?: CalendarText;
};

/** Keeps the calendars of layers: their text, and what was made of it. */
export interface CalendarStore {
  /** The calendars of rotations, without those of layers that have none. */
  list(rotations: readonly string[]): Promise<StoredCalendar[]>;

  /** The calendar of a layer with its text; undefined where there is none. */
  find(
    key: LayerKey,
  ): Promise<(StoredCalendar & { source?: CalendarText }) | undefined>;

  /**
   * Writes what was made of what `find` gave.
   *
   * @param version - of what it builds on; undefined where there was nothing
   * @returns false when another write came first; nothing is written then
   */
  save(calendar: CalendarWrite, version: number | undefined): Promise<boolean>;

  /** Forgets calendars of other layers that nobody has looked at since a time. */
  keepOnly(keys: readonly LayerKey[], unusedSince: Date): Promise<void>;
}
