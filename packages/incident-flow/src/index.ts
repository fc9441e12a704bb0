/**
 * The life of an incident: what has happened goes in, and what holds now, what
 * is due and whom to page come out. Pure: reads no clock and does no I/O.
 * Instants are epoch milliseconds, people are whatever names the caller gives.
 *
 * @packageDocumentation
 */

export * from './model';
export * from './flow/decide';
export * from './flow/evolve';
export * from './flow/isOpen';
export type { Refusal, RefusalReason } from './flow/refuse';
export * from './clocks/businessDays';
export * from './clocks/clocks';
export * from './clocks/responseTimes';
export * from './paging/pagingSteps';
export * from './paging/resolveStep';
