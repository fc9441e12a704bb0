import { Outbox } from '../../outbox';
import { OnWrite } from '../store';
import { toWriteMessage, WRITES } from './RotationWrite';

/** Puts every write to a rotation into the outbox, in its own transaction. */
export function tellOfWrites(outbox: Outbox): OnWrite {
  return async (tx, { current, edit, ...write }) => {
    await outbox.add(tx, WRITES, [toWriteMessage(current, edit, write)]);
  };
}
