export { LastRuns } from './LastRuns';
export { OpenRun } from './OpenRun';
export { RunButton } from './RunButton';
export { RunningRuns } from './RunningRuns';
export { useRuns } from './RunsContext';
export { RunsOfService } from './RunsOfService';
