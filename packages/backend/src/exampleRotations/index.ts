export { exampleRotationsPlugin as default } from './exampleRotationsPlugin';
