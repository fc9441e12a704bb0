export { examplePeoplePlugin as default } from './examplePeoplePlugin';
