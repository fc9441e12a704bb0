export { Dependencies } from './Dependencies';
export { joinDependencies } from './joinDependencies';
