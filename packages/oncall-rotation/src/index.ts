/**
 * On-call arithmetic: a rotation and a time in, people out. Pure: reads no
 * clock and does no I/O. Instants are epoch milliseconds, intervals are
 * half-open, and wall-clock times are texts without an offset.
 *
 * @packageDocumentation
 */

export * from './model';
export * from './answers/coverage';
export * from './answers/gaps';
export * from './answers/hoursPerUser';
export * from './answers/onCallAt';
export * from './answers/turnAt';
export { handoffs, nextHandoff } from './answers/handoffs';
export type { Handoff, HandoffSearch } from './answers/handoffs';
export { shifts } from './answers/shifts';
export type { LayerFilter, Shift, ShiftFilter } from './answers/shifts';
export { shiftsAt } from './answers/shiftsAt';
export type { WholeShift } from './answers/shiftsAt';
export type { DoubleBooking } from './answers/doubleBooked';
export type { MergedStretch, PersonOnCall } from './answers/mergeLayers';
export * from './clock/clockChanges';
export * from './clock/wall';
export * from './swaps/swapStatus';
export * from './swaps/takeSwap';
export * from './versions/compareRotations';
export * from './versions/editRotation';
export { checkRotation, isRotation } from './validation/checkRotation';
export type { RotationFault } from './validation/fault';
