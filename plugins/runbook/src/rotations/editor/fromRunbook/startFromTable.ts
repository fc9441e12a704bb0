import { emptyForm } from '../form/emptyForm';
import { fromDefinition } from '../form/fromDefinition';
import { slugOf } from '../../../editing';
import { thisMonday } from '../form/thisMonday';
import { Match } from './matchName';
import { StartingForm } from './startingForm';
import { RotationTable } from './tableLayers';

/**
 * The form that a rotation table suggests. A name that was not understood
 * stands in it as written, which is a fault until somebody is chosen.
 */
export function startFromTable(
  table: RotationTable,
  context: {
    title: string;
    owner: string;
    timeZone: string;
    source: string;
    now: number;
    matchOf: (name: string) => Match | undefined;
  },
): StartingForm {
  const { title, owner, timeZone, source, now, matchOf } = context;
  const date = table.start ?? thisMonday(timeZone, now);
  const names = [...new Set(table.layers.flatMap(({ turns }) => turns.flat()))];
  const { layers, nextKey } = fromDefinition({
    title,
    id: '',
    owner,
    definition: {
      timeZone,
      layers: table.layers.map(({ name, turns }) => ({
        kind: 'turns',
        name: name.toLocaleLowerCase(),
        participants: turns.map(people => ({
          users: [
            ...new Set(people.map(one => matchOf(one)?.entityRef ?? one)),
          ],
        })),
        turn: table.turn,
        start: `${date}T09:00`,
      })),
    },
  });
  return {
    source,
    startIsKnown: table.start !== undefined,
    matches: names.map(name => ({ name, guess: false, ...matchOf(name) })),
    form: {
      ...emptyForm({ timeZone, owner }),
      title,
      id: slugOf(title),
      layers: layers.map(({ was, ...layer }) => layer),
      nextKey,
    },
  };
}
