import {
  CalendarLayerForm,
  RotationForm,
  SlotForm,
  TurnsLayerForm,
  WindowForm,
} from './RotationForm';
import { WindowPreset } from './windowPresets';

/** The fields of the rotation itself that are set as they are. */
export type BasicFields = Pick<
  RotationForm,
  'description' | 'owner' | 'timeZone' | 'alwaysCovered' | 'effective'
>;

/** The fields of a layer that are set as they are. */
export type LayerFields = Omit<
  TurnsLayerForm,
  'key' | 'kind' | 'slots' | 'windows' | 'was'
> &
  Omit<CalendarLayerForm, 'key' | 'kind' | 'was'>;

/** One thing done to a layer. */
export type LayerAction =
  | { do: 'set'; fields: Partial<LayerFields> }
  | { do: 'add-slot'; users: string[] }
  | { do: 'set-slot'; slot: string; users: string[] }
  | { do: 'remove-slot'; slot: string }
  | { do: 'move-slot'; slot: string; by: number }
  | {
      do: 'take-group';
      group: string;
      slots: readonly Pick<SlotForm, 'users'>[];
    }
  | { do: 'add-window' }
  | { do: 'take-windows'; preset: WindowPreset }
  | {
      do: 'set-window';
      window: string;
      fields: Partial<Omit<WindowForm, 'key'>>;
    }
  | { do: 'remove-window'; window: string };

/** One thing done to the form. */
export type FormAction =
  | { do: 'replace'; form: RotationForm }
  | { do: 'set'; fields: Partial<BasicFields> }
  | { do: 'set-title'; title: string }
  | { do: 'set-id'; id: string }
  | { do: 'add-layer'; kind: 'turns' | 'calendar'; name: string; start: string }
  | { do: 'remove-layer'; layer: string }
  | { do: 'move-layer'; layer: string; by: number }
  | { do: 'replace-user'; user: string; by: string }
  | { do: 'layer'; layer: string; action: LayerAction };
