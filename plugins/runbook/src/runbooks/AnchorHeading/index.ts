export { AnchorHeading } from './AnchorHeading';
