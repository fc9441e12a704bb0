export { MyOnCall } from './MyOnCall';
