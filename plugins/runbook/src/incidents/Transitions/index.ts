export { MainActions } from './MainActions';
export { MoreMenu } from './MoreMenu';
