import { Weekday } from 'oncall-rotation';

/** The weekdays from Monday on, as restrictions name them. */
export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/**
 * An instant as it is typed: what the wall clock shows. A wall reading cannot
 * tell seconds, or the second of two equal times, so the instant that it was
 * read from is kept for as long as nobody changes it.
 */
export interface WallField {
  /** `YYYY-MM-DDTHH:mm`, or empty. */
  wall: string;
  /** ISO 8601, where the reading came from an instant. */
  exact?: string;
}

/** A place in the order of turns. */
export interface SlotForm {
  key: string;
  /** User references; nobody on purpose where empty. */
  users: string[];
}

/** Hours in which a layer is on. */
export interface WindowForm {
  key: string;
  weekdays: Weekday[];
  /** `HH:mm` */
  start: string;
  /** `HH:mm`; not after the start means the next day. */
  end: string;
  /** Empty: the day on which the window starts, or the next. */
  endWeekday: Weekday | '';
}

interface LayerBase {
  key: string;
  name: string;
  /** The name under which the rotation has the layer now; it stays the same layer only under that. */
  was?: string;
}

/** A layer whose people take turns. */
export interface TurnsLayerForm extends LayerBase {
  kind: 'turns';
  slots: SlotForm[];
  /** The group whose people were taken. */
  group?: string;
  unit: 'hour' | 'day' | 'week' | 'month';
  /** As typed. */
  length: string;
  activeDays: boolean;
  /** Wall reading at which turn 0 starts. */
  start: string;
  /** Key of the slot that has turn 0; the first where there is none. */
  begins?: string;
  /** Empty: the rotation's. */
  timeZone: string;
  windows: WindowForm[];
  effectiveFrom: WallField;
  effectiveUntil: WallField;
}

/** A layer that is kept in a calendar elsewhere. */
export interface CalendarLayerForm extends LayerBase {
  kind: 'calendar';
  url: string;
  /** Who is meant by names in the calendar; carried along as it is. */
  people?: Record<string, string>;
}

/** A layer as it is being edited. */
export type LayerForm = TurnsLayerForm | CalendarLayerForm;

/** From when an edit holds. */
export type EffectiveForm =
  | { kind: 'now' }
  | {
      kind: 'at';
      /** In the rotation's zone. */
      time: WallField;
    };

/** A rotation as it is being edited: what was typed, also where it makes no sense yet. */
export interface RotationForm {
  title: string;
  id: string;
  /** Whether the id was typed, and so no longer follows the title. */
  idTyped: boolean;
  description: string;
  owner: string;
  timeZone: string;
  alwaysCovered: boolean;
  layers: LayerForm[];
  effective: EffectiveForm;
  /** Makes the keys of layers, slots and windows. */
  nextKey: number;
}
