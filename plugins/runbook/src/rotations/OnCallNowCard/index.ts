export { OnCallNowCard } from './OnCallNowCard';
