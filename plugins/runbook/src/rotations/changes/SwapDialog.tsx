import { useApi } from '@backstage/core-plugin-api';
import { NewSwap, Person } from 'backstage-plugin-runbook-common';
import { Shift } from 'oncall-rotation';
import { useMemo, useState } from 'react';
import { rotationApiRef } from '../../api';
import { useRunbookTranslation } from '../../translation';
import { useRotationContext } from '../RotationContext';
import { useTimeFormats } from '../times';
import { ChangeDialog } from './ChangeDialog';
import type { ChangeDialogProps } from './Changes';
import { ChangeRequest } from './ChangesContext';
import {
  fromWallRange,
  NoteField,
  PersonField,
  RangeFields,
  SelectField,
  toWallRange,
  WallRange,
} from './fields';
import { newIdempotencyKey } from '../newIdempotencyKey';
import { Preview } from './Preview';
import { shiftKey, shiftsAhead } from './myShifts';
import { takenBy } from './swapPreview';
import { useSubmit } from './useSubmit';

const NONE = '';
/** Nobody can take what has begun; what is left of a shift starts a little later. */
const LEAD_MS = 15 * 60_000;

export interface SwapDialogProps extends ChangeDialogProps {
  request: Extract<ChangeRequest, { kind: 'swap' }>;
}

/** Asks others to take time of the reader's, with or without some in return. */
export function SwapDialog({ request, onClose, onDone }: SwapDialogProps) {
  const { t } = useRunbookTranslation();
  const api = useApi(rotationApiRef);
  const { detail, rotation, personOf, me } = useRotationContext();
  const { viewer } = useTimeFormats();
  const [now] = useState(() => Date.now());
  const mine = useMemo(
    () => shiftsAhead(rotation, me, now),
    [rotation, me, now],
  );
  const [shift, setShift] = useState<Shift | undefined>(
    () => mine.find(candidate => isAskedFor(candidate, request)) ?? mine[0],
  );
  const [part, setPart] = useState(() => shift && partOf(shift));
  const [to, setTo] = useState<Person>();
  const [inReturn, setInReturn] = useState<Shift>();
  const [note, setNote] = useState('');
  const { busy, error, submit } = useSubmit<NewSwap>();

  function partOf({ start, end }: Shift): WallRange {
    const from = start > now ? start : now + LEAD_MS;
    return toWallRange(viewer.zone, { start: from, end });
  }
  const theirs = to ? shiftsAhead(rotation, to.entityRef, now) : [];
  const typed = part && fromWallRange(viewer.zone, part);
  const range = typed && typed.start > now ? typed : undefined;
  const asked: NewSwap | undefined =
    me !== undefined && shift && range
      ? {
          user: me,
          layer: shift.layer,
          start: new Date(range.start).toISOString(),
          end: new Date(range.end).toISOString(),
          ...(to && { to: to.entityRef }),
          ...(inReturn && {
            inReturn: {
              start: new Date(inReturn.start).toISOString(),
              end: new Date(inReturn.end).toISOString(),
            },
          }),
          ...(note.trim() && { note: note.trim() }),
        }
      : undefined;

  const label = (one: Shift) => `${one.layer}: ${viewer.range(one)}`;
  const choices = (list: readonly Shift[]) =>
    list.map(one => ({ value: shiftKey(one), label: label(one) }));
  const send = (body: NewSwap, options: { idempotencyKey: string }) =>
    api.createSwap(detail.id, body, options).then(made => {
      const idempotencyKey = newIdempotencyKey();
      onDone({
        text: t('rotation.actions.swapDone'),
        undo: () => api.withdrawSwap(detail.id, made.id, { idempotencyKey }),
      });
    });

  return (
    <ChangeDialog
      title={t('rotation.actions.swapTitle')}
      submitText={t('rotation.actions.swapSubmit')}
      busy={busy}
      error={error}
      missing={
        (!shift && t('rotation.actions.noShifts')) ||
        (!range && t('rotation.actions.chooseTimeAhead')) ||
        undefined
      }
      onSubmit={() => asked && submit(asked, () => asked, send)}
      onClose={onClose}
    >
      {shift && part && (
        <>
          <SelectField
            label={t('rotation.actions.yourShift')}
            value={shiftKey(shift)}
            choices={choices(mine)}
            onChange={key => {
              const next = mine.find(one => shiftKey(one) === key);
              setShift(next);
              setPart(next && partOf(next));
            }}
          />
          <RangeFields zone={viewer.zone} value={part} onChange={setPart} />
          <PersonField
            label={t('rotation.actions.toWhom')}
            value={to}
            among={detail.people.filter(
              ({ entityRef, found }) => found && entityRef !== me,
            )}
            onChange={person => {
              setTo(person);
              setInReturn(undefined);
            }}
          />
          {theirs.length > 0 && (
            <SelectField
              label={t('rotation.actions.inReturn')}
              value={inReturn ? shiftKey(inReturn) : NONE}
              choices={[
                { value: NONE, label: t('rotation.actions.nothingInReturn') },
                ...choices(
                  theirs.filter(
                    ({ layer, start }) => layer === shift.layer && start > now,
                  ),
                ),
              ]}
              onChange={key =>
                setInReturn(theirs.find(one => shiftKey(one) === key))
              }
            />
          )}
          <NoteField value={note} onChange={setNote} />
        </>
      )}
      {asked && to && (
        <Preview
          {...takenBy(rotation, asked, to.entityRef, now)}
          nameOf={user => personOf(user).displayName}
        />
      )}
      {asked && !to && <p>{t('rotation.actions.untilTaken')}</p>}
    </ChangeDialog>
  );
}

function isAskedFor(
  { layer, start, end }: Shift,
  request: SwapDialogProps['request'],
): boolean {
  const { range } = request;
  return (
    layer === request.layer &&
    range !== undefined &&
    start < range.end &&
    end > range.start
  );
}
