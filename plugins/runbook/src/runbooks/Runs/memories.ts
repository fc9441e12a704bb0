import { ServiceRunDetail, ServiceRuns } from 'backstage-plugin-runbook-common';
import { RunApi } from '../../api';
import { Known, PollRhythm } from '../../hooks';

/** The latest runs of services, by reference. */
export const lists = new WeakMap<RunApi, Map<string, Known<ServiceRuns>>>();

/** Runs, by service and id. */
export const details = new WeakMap<
  RunApi,
  Map<string, Known<ServiceRunDetail>>
>();

/** A run that is open is worked on by several people at once. */
export const OPEN_RUN: PollRhythm = { first: 4_000, factor: 1, most: 4_000 };

/** Whether anything runs: for as long as the tab is open, so not too often. */
export const WATCH: PollRhythm = { first: 20_000, factor: 1, most: 20_000 };
