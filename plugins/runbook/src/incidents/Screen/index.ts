export { LoadedIncident } from './LoadedIncident';
